package org.seedsoil.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.disease.Disease;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.engine.SeedStory.Hurdle;
import org.seedsoil.io.result.Json;

/** One seed's story in lines. */
final class SeedText {
    private final SeedStory story;
    private final Disease disease;

    SeedText(SeedStory story, Disease disease) {
        this.story = story;
        this.disease = disease;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Seed " + story.id());
        lines.add(String.format(
                Locale.ROOT,
                "  day %.3f, %s, clone %s, number %d of %d in its step",
                story.day(),
                organ(story.organ()) + (story.primary() ? " (primary)" : ""),
                disease.clones().get(story.id().cloneIndex()).name(),
                story.id().index(),
                story.offered()));
        if (!story.hurdles().isEmpty()) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "  %-14s %-14s %13s %13s", "stage", "outcome", "luck", "threshold"));
        }
        story.hurdles().stream().map(SeedText::line).forEach(lines::add);
        lines.add("");
        lines.add("  " + ending());
        story.arrival().map(SeedText::group).ifPresent(lines::add);
        return lines;
    }

    private static String line(Hurdle hurdle) {
        return String.format(
                Locale.ROOT,
                "  %-14s %-14s %13.9f %13.9f",
                Json.word(hurdle.stage()),
                hurdle.outcome(),
                hurdle.luck(),
                hurdle.threshold());
    }

    private String ending() {
        String where = organ(story.fateOrgan());
        return switch (story.fate()) {
            case STAYED -> "It stayed in its lesion.";
            case DIED_LEAVING -> "It died before it reached a vessel.";
            case DIED_IN_TRANSIT -> "It died in the blood, on its way to " + where + ".";
            case DIED_IN_BED -> "It died in the capillaries of " + where + ".";
            case NO_NICHE -> "It entered " + where + " and found no niche.";
            case JOINED -> "It joined a lesion in " + where + ".";
            case DORMANT -> "It fell asleep in " + where + survival();
            case FOUNDED -> "It began to divide in " + where + survival();
        };
    }

    private String survival() {
        return switch (story.group()) {
            case DOOMED -> "; its group will die out small.";
            case SURVIVES -> "; its group will grow past surveillance.";
            case WOULD_DIE -> "; its group is doomed under the laws of its day, which will change.";
            case WOULD_SURVIVE -> "; its group survives under the laws of its day, which will change.";
            case OPEN, NONE -> ".";
        };
    }

    private static String group(Arrival arrival) {
        return String.format(
                Locale.ROOT,
                "  %s%s, under way for %.3f days",
                arrival.founders() == 1 ? "a single cell" : "a cluster of " + arrival.founders() + " cells",
                arrival.shielded() ? " under platelets" : "",
                arrival.delayDays());
    }

    private String organ(int index) {
        return disease.anatomy().organ(index).name();
    }
}
