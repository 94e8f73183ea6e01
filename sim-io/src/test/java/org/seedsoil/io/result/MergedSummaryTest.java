package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Whatever the parts of a cohort were, and whoever kept them for how long, {@code summary.json} is the same to the last bit. A
 * part of the summary that is not merged, or not saved, changes it: the patients have metastases, treatment and deaths.
 */
class MergedSummaryTest {
    @Test
    void theSummaryIsTheSameForAnyPartsInAnyOrder() {
        Trial trial = new Trial(ScenarioReader.parse(ToyRun.TEXT, "toy.yaml"), 60, 5, Mode.THINNED);
        List<Outcome> outcomes = new ArrayList<>();
        TrialRunner.of(2).run(trial, outcomes::add);
        String whole = told(summary(trial, outcomes));
        for (int size : new int[] {1, 7, 59}) {
            List<List<Long>> saved = new ArrayList<>();
            for (int first = 0; first < outcomes.size(); first += size) {
                saved.add(state(summary(trial, outcomes.subList(first, Math.min(first + size, outcomes.size())))));
            }
            Collections.reverse(saved);
            CohortSummary merged = empty(trial);
            saved.forEach(words -> merged.combine(loaded(trial, words)));
            assertThat(told(merged)).isEqualTo(whole);
        }
    }

    private static String told(CohortSummary summary) {
        return SummaryDocument.of(summary).toPrettyString();
    }

    private static CohortSummary summary(Trial trial, List<Outcome> outcomes) {
        CohortSummary summary = empty(trial);
        outcomes.forEach(summary::accept);
        return summary;
    }

    private static CohortSummary empty(Trial trial) {
        Patient reference = trial.scenario().reference();
        return CohortSummary.of(reference);
    }

    private static List<Long> state(CohortSummary summary) {
        List<Long> words = new ArrayList<>();
        summary.save(words::add);
        return words;
    }

    private static CohortSummary loaded(Trial trial, List<Long> words) {
        Iterator<Long> next = words.iterator();
        CohortSummary summary = empty(trial);
        summary.load(next::next);
        assertThat(next.hasNext()).isFalse();
        return summary;
    }
}
