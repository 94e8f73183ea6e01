package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;

/**
 * The doomed that are drawn when their laws change (thinned mode), against explicit mode, which follows every group that settles: seeds that take
 * days to settle and come in groups, sleepers, several changes and pulses. The exact cases are in {@link EpochTest} and {@link EventTimedTest}.
 */
class ThawTest {
    /** Seeds of up to three cells that stay in a bed for ten days and sleep in one organ. */
    private static String text(String care, int days) {
        return """
                seedsoil: 1
                name: thaw
                horizon: %d d
                step: 20 d
                anatomy: none
                organs: {gut: {}, liver: {lodging: 0.9}, lung: {lodging: 0.9}}
                stages: %s
                destinations: {gut: {liver: 0.5, lung: 0.5}}
                primary: {organ: gut, cells: 1}
                immune: {surveillance: 0.5 /d, escaped-at: 100}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.25 /d, turnover: 0.6, capacity: 1e9}
                    growth-in: {gut: {law: exponential, birth: 0.1 /d, turnover: 0, process: deterministic}}
                    shedding: {rate: 300 /d, exponent: 0, vascularized-at: 1}
                    adhesion: 0.5
                    clusters: {budding: 0.3, decay: 0.3, max: 3}
                    extravasation: {rate: 0.05 /d, crush: 0.05 /d}
                    dormancy: {lung: {probability: 0.8, wake: 0.02 /d, die: 0.01 /d}}
                mortality: {disease: off, other-causes: off}
                population-cap: 1e60
                care: {diagnosis: {diameter: 0.749287922 mm}%s}
                """.formatted(
                        days,
                        Runs.NO_SECONDARY
                                .replace(", immune: off", "")
                                .replace(", dormancy: off", "")
                                .replace("detachment: off, ", "")
                                .replace("extravasation: off, ", ""),
                        care.isEmpty() ? "" : ", " + care);
    }

    private static double escapes(Outcome outcome, int organ) {
        return outcome.metastases().stream()
                .filter(lesion -> lesion.organ() == organ && !Double.isNaN(lesion.escapedDay()))
                .count();
    }

    private static double escapedBy(Outcome outcome, double day) {
        return outcome.metastases().stream()
                .filter(lesion -> lesion.escapedDay() <= day)
                .count();
    }

    /** 300 patients in either mode, seven figures of each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effects: [{from: 100 d, until: 160 d, surveillance: 0.3}]",
                "effects: [{from: diagnosis, until: diagnosis + 40 d, surveillance: 0.3}]",
                "effects: [{from: 60 d, until: 75 d, surveillance: 0.3}, {from: 75 d, until: 90 d, surveillance: 0.6}, {from: 83 d, death: 0.8}]",
                "effects: [{from: 70 d, wake: 4, die-asleep: 0.2}]",
                "pulses: [{at: 80 d, times: 3, every: 9 d, survival: 0.5}]",
                "effects: [{from: 80 d, until: 110 d, birth: 0.5}, {from: 110 d, surveillance: 0.4}], pulses: [{at: 95 d, survival: 0.6}]"
            })
    @DisplayName("drawn when laws change, the doomed are as those that were followed")
    void asFollowed(String care) {
        List<Outcome> drawn = Runs.run(text(care, 200), 300, Mode.THINNED);
        List<Outcome> followed = Runs.run(text(care, 200), 300, Mode.EXPLICIT, Runs.randomSeed() + 1);
        same("escapes in the liver", drawn, followed, outcome -> escapes(outcome, 1));
        same("escapes in the lung", drawn, followed, outcome -> escapes(outcome, 2));
        same("early escapes", drawn, followed, outcome -> escapedBy(outcome, 130));
        same("founded", drawn, followed, outcome -> outcome.seeds().destined(Fate.FOUNDED));
        same("dormant", drawn, followed, outcome -> outcome.seeds().destined(Fate.DORMANT));
        same(
                "cells",
                drawn,
                followed,
                outcome -> outcome.metastases().stream()
                        .mapToDouble(LesionRecord::cells)
                        .map(Math::cbrt)
                        .sum());
        same("woke", drawn, followed, outcome -> outcome.seeds().colony(Colony.WOKE));
    }

    private static void same(String what, List<Outcome> some, List<Outcome> others, ToDoubleFunction<Outcome> value) {
        Runs.sameMean(what, some, others, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effects: [{from: diagnosis, surveillance: 0.3, birth: 0.5, wake: 0}]",
                "pulses: [{at: diagnosis, survival: 0.1}]"
            })
    @DisplayName("V79: before the event, and where it never comes, a patient has the bytes of an untreated one")
    void untilTheEvent(String care) {
        List<Outcome> untreated = Runs.run(text("", 95), 20, Mode.THINNED);
        List<Outcome> waiting = Runs.run(text(care, 95), 20, Mode.THINNED);
        assertThat(untreated).anyMatch(outcome -> escapes(outcome, 1) > 0);
        assertThat(waiting.stream().map(Fingerprint::of).toList())
                .isEqualTo(untreated.stream().map(Fingerprint::of).toList());
    }

    @Test
    @DisplayName("thawed colonies tell their true parent and day of founding")
    void origins() {
        String care = "effects: [{from: diagnosis, surveillance: 0.01}]";
        List<LesionRecord> lesions = Runs.lesions(Runs.run(text(care, 220), 50, Mode.THINNED));
        assertThat(lesions).allMatch(lesion -> lesion.parent() == 0 && lesion.shedDay() <= lesion.foundedDay());
        assertThat(lesions.stream().filter(lesion -> lesion.foundedDay() < 99)).hasSizeGreaterThan(20);
    }
}
