package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.quantity.Digits;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mixture;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;

/** Tells the cancers of a mixture: how many patients have each, and in what it differs from the scenario that it begins from. */
public final class MixtureText {
    private static final double PERCENT = 100;
    /** How many changes of a cancer a table tells. */
    private static final int MOST_CHANGES = 5;

    private MixtureText() {}

    /**
     * Tells them.
     *
     * @param scenario a scenario
     * @return a sentence for each cancer; empty where all patients have the same
     */
    public static List<String> of(Scenario scenario) {
        return rows(scenario).stream()
                .map(row -> row.get(0) + ": " + row.get(1) + " of patients (" + row.get(2) + "), as in " + row.get(3)
                        + (row.get(4).isEmpty() ? "" : "; changed: " + row.get(4)))
                .toList();
    }

    /** The same as a table, in short: of changes those that not all cancers have, sources left out. */
    static NumberTable table(Scenario scenario) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> whole = rows(scenario);
        for (int i = 0; i < whole.size(); i++) {
            List<String> row = new ArrayList<>(whole.get(i));
            row.set(row.size() - 1, own(scenario, i));
            rows.add(row);
        }
        return new NumberTable(
                "Cancers, of which each patient has one; what all of them have alike, the scenario says",
                List.of("Cancer", "Patients", "Source of the share", "As in", "Changed beside the others"),
                rows);
    }

    /** What is changed in one cancer, but not so in every other. */
    private static String own(Scenario scenario, int which) {
        List<Mixture.Cancer> cancers = scenario.settings().mixture().cancers();
        List<Change> own = cancers.get(which).settings().changes().stream()
                .filter(change -> !change.path().steps().contains("source"))
                .filter(change -> !cancers.stream().allMatch(cancer -> changed(cancer, change)))
                .toList();
        Setting preset = BundledScenarios.read(scenario.cancers().get(which).name())
                .settings()
                .values();
        List<String> told =
                ChangeGroups.tell(own, preset, cancers.get(which).settings().values());
        String more = told.size() > MOST_CHANGES ? "; and " + (told.size() - MOST_CHANGES) + " more" : "";
        return told.isEmpty()
                ? "nothing"
                : String.join("; ", told.subList(0, Math.min(told.size(), MOST_CHANGES))) + more;
    }

    /** Whether a cancer has the value, whatever it had before. */
    private static boolean changed(Mixture.Cancer cancer, Change like) {
        return cancer.settings().changes().stream()
                .anyMatch(change -> change.path().equals(like.path()) && Objects.equals(change.to(), like.to()));
    }

    private static List<List<String>> rows(Scenario scenario) {
        Mixture mixture = scenario.settings().mixture();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < mixture.cancers().size(); i++) {
            List<String> changes = mixture.cancers().get(i).settings().changes().stream()
                    .map(ChangeText::of)
                    .toList();
            rows.add(List.of(
                    mixture.cancers().get(i).name(),
                    Digits.fixed(PERCENT * mixture.share(i), 1) + " %",
                    source(scenario, mixture.cancers().get(i).name()),
                    scenario.cancers().get(i).name(),
                    String.join("; ", changes)));
        }
        return rows;
    }

    /** Where the weight of a cancer comes from. */
    private static String source(Scenario scenario, String cancer) {
        KeyPath here = KeyPath.parse("mixture").child(cancer);
        KeyPath weight =
                scenario.settings().find(here.child("weight").toString()) == null ? here : here.child("weight");
        return Objects.requireNonNullElse(scenario.settings().sources().of(weight), "assumed");
    }
}
