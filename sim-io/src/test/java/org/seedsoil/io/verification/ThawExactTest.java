package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.Chance;
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.verification.FounderChain.Law;
import org.seedsoil.io.verification.FounderChain.Source;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;

/**
 * The doomed that are drawn when laws change, against {@link FounderChain}. Each case is made so that one part of the thaw carries most of what
 * escapes, so that whatever is done wrong there moves the number of escapes by far more than what is found.
 *
 * <p>Every number is Poisson. Each figure is rejected at {@link Chance#ALARM}; with n expected, an error of 7.4/√n is found with 99 % power: of some
 * 5,000 escapes in thinned mode 10 %. Each case asks for five figures, or eight.
 */
class ThawExactTest {
    private static final int ESCAPED_AT = 40;
    private static final double DEATH = 0.18;

    /**
     * Some time under one law.
     *
     * @param from its first day
     * @param surveillance factor
     * @param kill deaths added to each cell, per day
     * @param wake factor
     * @param pulse part of the cells that lives through the pulse on the first day; 1: none
     */
    private record Stretch(double from, double surveillance, double kill, double wake, double pulse) {}

    /**
     * A case.
     *
     * @param name what carries most
     * @param source what is shed
     * @param law untreated
     * @param shedsUntil when the primary is taken out
     * @param horizon end of following
     * @param step of the engine
     * @param births by clone, per day
     * @param stretches under treatment
     * @param elsewhere whether an effect on another organ lasts meanwhile
     */
    private record Case(
            String name,
            Source source,
            Law law,
            double shedsUntil,
            double horizon,
            double step,
            List<Double> births,
            List<Stretch> stretches,
            boolean elsewhere) {
        Case(
                String name,
                Source source,
                Law law,
                double shedsUntil,
                double horizon,
                double step,
                List<Double> births,
                List<Stretch> stretches) {
            this(name, source, law, shedsUntil, horizon, step, births, stretches, false);
        }

        @Override
        public String toString() {
            return name;
        }

        Case withSource(Source other) {
            return new Case(name, other, law, shedsUntil, horizon, step, births, stretches, elsewhere);
        }

        Case until(double day) {
            return new Case(name, source, law, Math.min(shedsUntil, day), day, step, births, stretches, elsewhere);
        }

        double lastChange() {
            return stretches.get(stretches.size() - 1).from();
        }

        /** The means on a day, of a clone, of what was shed up to another day. */
        FounderChain on(double day, double shedUntil, double birth) {
            FounderChain chain = new FounderChain(source);
            List<Stretch> all = new ArrayList<>();
            all.add(new Stretch(0, 1, 0, 1, 1));
            all.addAll(stretches);
            for (int k = 0; k < all.size(); k++) {
                Stretch now = all.get(k);
                double end = Math.min(day, k + 1 < all.size() ? all.get(k + 1).from() : day);
                if (now.from() < day && now.pulse() < 1) {
                    chain.pulse(now.pulse());
                }
                Law then = new Law(
                        birth,
                        law.death() + now.kill(),
                        law.surveillance() * now.surveillance(),
                        law.wake() * now.wake(),
                        law.dieAsleep());
                double stops = Math.min(end, Math.min(shedUntil, shedsUntil));
                if (stops > now.from()) {
                    chain.pass(stops - now.from(), then, true);
                }
                if (end > Math.max(now.from(), stops)) {
                    chain.pass(end - Math.max(now.from(), stops), then, false);
                }
            }
            return chain;
        }

        private String care() {
            List<String> effects = new ArrayList<>();
            List<String> pulses = new ArrayList<>();
            if (elsewhere) {
                effects.add("{from: 1 d, surveillance: 0.5, organs: [gut]}");
            }
            for (int k = 0; k < stretches.size(); k++) {
                Stretch now = stretches.get(k);
                String until = k + 1 < stretches.size()
                        ? ", until: %s d".formatted(stretches.get(k + 1).from())
                        : "";
                String wake = source.sleep() > 0 ? ", wake: " + now.wake() : "";
                effects.add("{from: %s d%s, surveillance: %s, kill: %s /d%s}"
                        .formatted(now.from(), until, now.surveillance(), now.kill(), wake));
                if (now.pulse() < 1) {
                    pulses.add("{at: %s d, survival: %s}".formatted(now.from(), now.pulse()));
                }
            }
            String resection = shedsUntil < horizon
                    ? ", interventions: [{resect: {at: %s d, margins: {R0: 1}}}]".formatted(shedsUntil)
                    : "";
            return "{effects: " + effects + ", pulses: " + pulses + resection + "}";
        }

        private String stages() {
            String stages = Runs.NO_SECONDARY.replace(", immune: off", "");
            stages = source.leaves() > 0 ? stages.replace("extravasation: off, ", "") : stages;
            return source.sleep() > 0 ? stages.replace(", dormancy: off", "") : stages;
        }

        private String cloneText(int clone) {
            String bed = source.leaves() > 0
                    ? "\n    extravasation: {rate: %s /d, crush: %s /d}"
                            .formatted(source.leaves() * source.arrive(), source.leaves() * (1 - source.arrive()))
                    : "";
            String sleep = source.sleep() > 0
                    ? "\n    dormancy: {liver: {probability: %s, wake: %s /d, die: %s /d}}"
                            .formatted(source.sleep(), law.wake(), law.dieAsleep())
                    : "";
            return """
                      clone%d:
                        growth: {law: exponential, birth: %s /d, turnover: %s}
                        growth-in: {gut: {law: exponential, birth: 1e-12 /d, turnover: 0, process: deterministic}}
                        shedding: {rate: %s /d, exponent: 0, vascularized-at: 1}%s%s
                    """.formatted(
                            clone,
                            births.get(clone),
                            law.death() / births.get(clone),
                            source.perDay() * births.size(), // each clone offers its part of the lesion's
                            bed,
                            sleep);
        }

        String text() {
            StringBuilder clones = new StringBuilder();
            List<String> cells = new ArrayList<>();
            for (int clone = 0; clone < births.size(); clone++) {
                clones.append(cloneText(clone));
                cells.add("clone" + clone + ": 1");
            }
            return """
                    seedsoil: 1
                    name: thaw-exact
                    horizon: %s d
                    step: %s d
                    anatomy: none
                    organs: {gut: {}, liver: {}}
                    stages: %s
                    destinations: {gut: {liver: 1}}
                    primary: {organ: gut, cells: {%s}}
                    circulation: {nk: 0 /d}
                    immune: {surveillance: %s /d, escaped-at: %d}
                    clones:
                    %smortality: {disease: off, other-causes: off}
                    care: %s
                    oracle: {remove: {size: 200 cells, of: metastases}}
                    """.formatted(
                            horizon,
                            step,
                            stages(),
                            String.join(", ", cells),
                            law.surveillance(),
                            source.escapedAt(),
                            clones,
                            care());
        }
    }

    private static Source source(double perDay, double leaves, double sleep) {
        return new Source(perDay, leaves, leaves > 0 ? 0.5 : 1, sleep, ESCAPED_AT);
    }

    private static Law law(double surveillance, double wake) {
        return new Law(0.25, DEATH, surveillance, wake, wake / 2);
    }

    private static Stretch surveillance(double from, double factor) {
        return new Stretch(from, factor, 0, 1, 1);
    }

    private static Stretch pulse(double day, double survival) {
        return new Stretch(day, 1, 0, 1, survival);
    }

    private static final List<Double> ONE = List.of(0.25);

    static final List<Case> CASES = List.of(
            new Case(
                    "colonies stand doomed",
                    source(5_000, 0, 0),
                    law(1, 0),
                    100,
                    400,
                    25,
                    ONE,
                    List.of(surveillance(100, 0.1))),
            new Case(
                    "colonies linger",
                    source(1_000, 0, 0),
                    law(0.1, 0),
                    20,
                    300,
                    20,
                    ONE,
                    List.of(surveillance(20, 0))),
            new Case(
                    "groups are under way",
                    source(1_000, 0.01, 0),
                    law(1, 0),
                    50,
                    500,
                    25,
                    ONE,
                    List.of(surveillance(50, 0.1))),
            new Case(
                    "groups are under way of which many would survive",
                    source(500, 0.01, 0),
                    law(0.1, 0),
                    50,
                    500,
                    25,
                    ONE,
                    List.of(surveillance(50, 0))),
            new Case("groups sleep", source(500, 0, 1), law(1, 0.01), 50, 500, 25, ONE, List.of(surveillance(50, 0.1))),
            new Case(
                    "sleepers wake otherwise",
                    source(1_000, 0, 1),
                    law(0.2, 0.004),
                    50,
                    400,
                    25,
                    ONE,
                    List.of(new Stretch(50, 1, 0, 6, 1))),
            new Case("a pulse alone", source(3_000, 0, 0), law(0.3, 0), 100, 400, 25, ONE, List.of(pulse(100, 0.05))),
            new Case(
                    "cycles of pulses alone",
                    source(6_000, 0, 0),
                    law(0.3, 0),
                    80,
                    400,
                    20,
                    ONE,
                    List.of(pulse(60, 0.4), pulse(74, 0.4), pulse(75, 0.7))),
            new Case(
                    "cycles of pulses alone, of which some sleep and some are under way",
                    source(4_000, 0.05, 0.5),
                    law(0.3, 0.01),
                    90,
                    400,
                    40,
                    ONE,
                    List.of(pulse(60, 0.3), pulse(74, 0.3), pulse(88, 0.3))),
            new Case(
                    "cycles of pulses alone beside an effect elsewhere",
                    source(4_000, 0.05, 0.5),
                    law(0.3, 0.01),
                    75,
                    400,
                    40,
                    ONE,
                    List.of(pulse(60, 0.3), pulse(74, 0.3)),
                    true),
            new Case(
                    "a pulse soon after a change",
                    source(40_000, 0, 0),
                    law(1, 0),
                    100,
                    400,
                    25,
                    ONE,
                    List.of(surveillance(100, 0.2), new Stretch(103, 0.2, 0, 1, 0.1))),
            new Case(
                    "worse for half a day, and then better",
                    source(20_000, 0, 0),
                    law(1, 0),
                    100,
                    400,
                    25,
                    ONE,
                    List.of(surveillance(100, 8), surveillance(100.5, 0.1))),
            new Case(
                    "seeds are shed on in the step",
                    source(200, 0, 0),
                    law(1, 0),
                    100,
                    400,
                    100,
                    ONE,
                    List.of(surveillance(20, 0.1))),
            new Case(
                    "two clones, one effect",
                    source(10_000, 0, 0),
                    law(1, 0),
                    100,
                    400,
                    25,
                    List.of(0.25, 0.3),
                    List.of(new Stretch(100, 0.2, 0.05, 1, 1))),
            new Case(
                    "all at once",
                    source(500, 0.05, 0.5),
                    law(0.6, 0.01),
                    300,
                    300,
                    40,
                    ONE,
                    List.of(
                            surveillance(60, 0.3),
                            new Stretch(75, 3, 0.05, 4, 0.6),
                            new Stretch(83, 0.2, 0, 0.3, 0.7),
                            new Stretch(140, 1, 0.1, 2, 1),
                            new Stretch(141, 0.1, 0, 0, 0.5),
                            new Stretch(240, 1, 0, 1, 1))),
            new Case(
                    "a pulse meets colonies that have grown",
                    source(8_000, 0, 0),
                    law(0.6, 0),
                    60,
                    300,
                    20,
                    ONE,
                    List.of(new Stretch(60, 0, 0, 1, 0.3))),
            new Case(
                    "a pulse meets those that linger",
                    source(2_000, 0, 0),
                    law(0.1, 0),
                    20,
                    300,
                    20,
                    ONE,
                    List.of(new Stretch(20, 0, 0, 1, 0.3))),
            new Case(
                    "those that woke linger",
                    source(3_000, 0, 1),
                    law(0.1, 0.05),
                    40,
                    300,
                    20,
                    ONE,
                    List.of(surveillance(40, 0))),
            new Case(
                    "all wake under the second law and stand under the third",
                    source(4_000, 0, 1),
                    law(1, 0.005),
                    30,
                    300,
                    15,
                    ONE,
                    List.of(new Stretch(30, 1, 0, 20, 1), new Stretch(40, 0.1, 0, 0, 1))),
            new Case(
                    "a pulse, and another half a day later",
                    source(20_000, 0, 0),
                    law(0.6, 0),
                    60,
                    300,
                    20,
                    ONE,
                    List.of(new Stretch(60, 0, 0, 1, 0.3), new Stretch(60.5, 0, 0, 1, 0.3))));

    /** With half of the seeds that a case tells; explicit mode follows each, and the reference by the day: with a twentieth and a hundredth. */
    static Stream<Arguments> everyMode() {
        return CASES.stream()
                .flatMap(one -> Stream.of(
                        Arguments.of(one, Mode.THINNED, 0.5),
                        Arguments.of(one, Mode.EXPLICIT, 0.05),
                        Arguments.of(one, Mode.REFERENCE, 0.01)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyMode")
    @DisplayName("escapes, early ones, those of early seeds, and all that settled are what the chain says")
    void asTheChain(Case one, Mode mode, double part) {
        Case fewer = one.withSource(one.source().times(part));
        int patients = 4;
        List<Outcome> outcomes = Runs.run(fewer.text(), patients, mode);
        assertThat(outcomes).allMatch(outcome -> outcome.seeds().imbalance() == 0);
        double early = one.lastChange() + 20;
        double half = one.stretches().get(0).from() / 2;
        double end = one.horizon();
        for (int clone = 0; clone < one.births().size(); clone++) {
            int number = clone;
            double birth = one.births().get(clone);
            Predicate<LesionRecord> own = lesion -> lesion.cloneIndex() == number;
            same("escapes", outcomes, own, fewer.on(end, end, birth).escaped());
            same(
                    "escapes by day " + early,
                    outcomes,
                    own.and(lesion -> lesion.escapedDay() <= early),
                    fewer.on(early, end, birth).escaped());
            same(
                    "escapes of what was shed by day " + half,
                    outcomes,
                    own.and(lesion -> lesion.shedDay() <= half),
                    fewer.on(end, half, birth).escaped());
        }
        Source from = fewer.source();
        double settled =
                from.perDay() * one.shedsUntil() * from.arrive() * one.births().size() * patients;
        settled(outcomes, Fate.FOUNDED, settled * (1 - from.sleep()));
        settled(outcomes, Fate.DORMANT, settled * from.sleep());
    }

    /**
     * Those that were not drawn are only counted, and gone soon: a week after the last change. Doomed colonies whose seed took a while on its way are
     * approximate.
     */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyMode")
    @DisplayName("a week after the last change as many are small, asleep and under way as the chain says")
    void soonAfter(Case one, Mode mode, double part) {
        Case fewer = one.withSource(one.source().times(part)).until(one.lastChange() + 7);
        List<Outcome> outcomes = Runs.run(fewer.text(), 4, mode);
        assertThat(outcomes).allMatch(outcome -> outcome.seeds().imbalance() == 0);
        double small = 0;
        double asleep = 0;
        double underWay = 0;
        for (double birth : one.births()) {
            FounderChain chain = fewer.on(fewer.horizon(), fewer.horizon(), birth);
            small += chain.small();
            asleep += chain.asleep();
            underWay += chain.underWay() * one.source().arrive();
        }
        if (one.source().leaves() == 0) {
            double escaped = Runs.lesions(outcomes).stream()
                    .filter(lesion -> !Double.isNaN(lesion.escapedDay()) && Double.isNaN(lesion.endedDay()))
                    .count();
            Chance.poisson("small", counted(outcomes, Colony.GROWING) - escaped, 4 * small);
        }
        if (one.source().sleep() > 0) {
            Chance.poisson("asleep", counted(outcomes, Colony.ASLEEP), 4 * asleep);
        }
        if (one.source().leaves() > 0) {
            Chance.poisson("under way", underWay(outcomes), 4 * underWay);
        }
    }

    private static double counted(List<Outcome> outcomes, Colony colony) {
        return outcomes.stream().mapToDouble(o -> o.seeds().colony(colony)).sum();
    }

    private static double underWay(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(o -> o.seeds().underWay(Fate.FOUNDED) + o.seeds().underWay(Fate.DORMANT))
                .sum();
    }

    private static void same(String what, List<Outcome> outcomes, Predicate<LesionRecord> counts, double each) {
        long seen = Runs.lesions(outcomes).stream()
                .filter(lesion -> !Double.isNaN(lesion.escapedDay()))
                .filter(counts)
                .count();
        Chance.poisson(what, seen, each * outcomes.size());
    }

    private static void settled(List<Outcome> outcomes, Fate fate, double mean) {
        long seen = outcomes.stream()
                .mapToLong(outcome -> outcome.seeds().destined(fate))
                .sum();
        Chance.poisson("destined to be " + fate, seen, mean);
    }
}
