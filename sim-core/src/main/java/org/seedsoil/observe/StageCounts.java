package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.seedsoil.clinic.Stage;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Counter;
import org.seedsoil.statistics.SurvivalTimes;

/** How many patients are staged so, and how long those of each category live from the operation on. */
public final class StageCounts extends Observer<StageCounts> {
    private final List<String> words;
    private final Function<Stage, String> category;
    private final Counter staged = part(new Counter());
    private final List<SurvivalTimes.Accumulator> times = new ArrayList<>();

    /**
     * Opens an empty count.
     *
     * @param words the categories, as words of keys
     * @param category which of them a stage is, as the table calls it
     */
    public StageCounts(List<String> words, Function<Stage, String> category) {
        this.words = List.copyOf(words);
        this.category = category;
        for (int i = 0; i < words.size(); i++) {
            times.add(part(new SurvivalTimes.Accumulator()));
        }
    }

    /**
     * Makes a word of keys of a category.
     *
     * @param category such as N0(i+)
     * @return letters and digits of it, such as N0i
     */
    public static String word(String category) {
        StringBuilder word = new StringBuilder();
        category.chars().filter(Character::isLetterOrDigit).forEach(c -> word.append((char) c));
        return word.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        Stage stage = outcome.clinic().chart().stage().orElse(null);
        if (stage == null) {
            return;
        }
        staged.increment();
        int which = words.indexOf(word(category.apply(stage)));
        if (which >= 0) {
            times.get(which)
                    .accept(Endpoint.OVERALL_SURVIVAL.followUp(outcome, spread, Clock.RESECTION.start(outcome)));
        }
    }

    /**
     * Returns how many patients have a category.
     *
     * @param which its index
     * @return of those staged, the fraction
     */
    public Estimate share(int which) {
        return Estimate.proportion(times.get(which).count(), staged.value());
    }

    /**
     * Returns the survival of those who have a category, from the operation on.
     *
     * @param which its index
     * @return the curve
     */
    public SurvivalEstimate survival(int which) {
        return SurvivalEstimate.of(times.get(which).result(), false);
    }
}
