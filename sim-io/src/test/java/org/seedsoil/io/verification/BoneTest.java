package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.BoneSolver;
import org.seedsoil.bone.BoneState;
import org.seedsoil.bone.Remodeling;
import org.seedsoil.bone.TumourPath;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.BoneRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/** Lesions in bone with the cycle of osteoclasts and osteoblasts around them, in whole patients. */
class BoneTest {
    private static final double HORIZON = 1500;

    /** Given lesions in bone and liver that shed nothing; deterministic ones follow the mean. */
    private static String lesions(String process, String bone, String more) {
        return """
                seedsoil: 1
                name: bone-lesions
                horizon: %s d
                anatomy: none
                organs: {liver: {flow: 0.5}, bone-axial: {flow: 0.5}}
                stages: %s
                primary: none
                population-cap: 1e30
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.08 /d, turnover: 0.72, capacity: 1e12%s}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                mortality: {disease: off, other-causes: off}
                oracle: {lesions: [{organ: bone-axial, clone: main, cells: 1e8, age: 0 d}, {organ: liver, clone: main, cells: 1e8, age: 0 d}]}
                %s
                %s
                """.formatted(HORIZON, Runs.ALL_OFF, process, bone, more);
    }

    private static String mean(String bone, String more) {
        return lesions(", process: deterministic", bone, more);
    }

    /** A patient who is sure to have skeletal-related events. */
    static String withEvents() {
        return mean("bone: {skeletal-events: 0.1 /d}", "");
    }

    private static Outcome one(String text, Mode mode) {
        return Runs.run(text, 1, mode).get(0);
    }

    private static double cells(Outcome outcome, int organ) {
        return outcome.lesions().stream()
                .filter(lesion -> lesion.organ() == organ)
                .mapToDouble(LesionRecord::cells)
                .sum();
    }

    private static int bone(Outcome outcome) {
        return outcome.bone().sites().get(0).organ();
    }

    /** One equation for all: ln N, C and B by Euler's rule with steps of a hundredth of a day, halved errors removed. */
    private static double[] byHand(double feedback, double factor, double fromDay) {
        double[] coarse = euler(feedback, factor, fromDay, 0.02);
        double[] fine = euler(feedback, factor, fromDay, 0.01);
        return IntStream.range(0, coarse.length)
                .mapToDouble(i -> 2 * fine[i] - coarse[i])
                .toArray();
    }

    private static double[] euler(double feedback, double factor, double fromDay, double h) {
        Remodeling law = Remodeling.AYATI;
        double restC = law.atRest(0).osteoclasts();
        double restB = law.atRest(0).osteoblasts();
        double[] y = {Math.log(1e8), Math.log(restC), Math.log(restB), 100};
        double slowing = 0.08 * 0.28 / Math.log(1e12);
        double death = 0.08 * 0.72;
        for (int i = 0; i < Math.round(HORIZON / h); i++) {
            double n = Math.exp(y[0]);
            double t = (i * h < fromDay ? 1 : factor) * n / (n + 1e9);
            double excess = Math.max(0, Math.exp(y[1]) / restC - 1);
            double birth = slowing * (Math.log(1e12) - y[0]) + death;
            double c = 3 * Math.exp((1.1 * (1 + 0.005 * t) - 1) * y[1] - 0.5 * y[2]) - 0.2;
            double b = 4 * Math.exp(y[1] + (-0.2 * t - 1) * y[2]) - 0.02;
            double z = -0.0748 * Math.max(0, Math.exp(y[1]) - restC) * Math.min(1, y[3] / 5)
                    + 0.0006395 * Math.max(0, Math.exp(y[2]) - restB);
            y[0] += h * (birth * (1 + feedback * excess) - death);
            y[1] += h * c;
            y[2] += h * b;
            y[3] += h * z;
        }
        return y;
    }

    /**
     * The coupled equations as one system, solved apart. Strides of 10 days neglect what births change within them: ln N is held to 0.01 of
     * the 9 by which it grows, osteoclasts to 1 %. Births from the beginning of each stride would be off by ten times that.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void aLesionAndItsBoneFollowTheirEquations(Mode mode) {
        double[] expected = byHand(0.02, 1, 0);

        Outcome outcome = one(mean("bone: {feedback: 0.02}", ""), mode);

        BoneRecord.Site site = outcome.bone().sites().get(0);
        BoneRecord.Point last = site.course().get(site.course().size() - 1);
        assertThat(last.day()).isEqualTo(HORIZON);
        assertThat(Math.log(cells(outcome, bone(outcome)))).isCloseTo(expected[0], within(0.01));
        assertThat(last.osteoclasts()).isCloseTo(Math.exp(expected[1]), within(0.01 * Math.exp(expected[1])));
        assertThat(last.osteoblasts()).isCloseTo(Math.exp(expected[2]), within(0.01 * Math.exp(expected[2])));
        assertThat(last.massPercent()).isCloseTo(expected[3], within(1.0));
    }

    /** A drug that begins within a step cuts the lesion there: from the end of the step on, 19 d later, ln N would be off by 0.03. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void aDrugActsFromItsDay(Mode mode) {
        double expected = byHand(0.02, 0.1, 611)[0];

        Outcome outcome =
                one(mean("bone: {feedback: 0.02}", "care: {effects: [{from: 611 d, bone-coupling: 0.1}]}"), mode);

        assertThat(Math.log(cells(outcome, bone(outcome)))).isCloseTo(expected, within(0.01));
    }

    /** Strides of a day (the reference) and of ten: the error is of order h², so that ten times as short is a hundred times as good. */
    @Test
    void theErrorIsOfSecondOrder() {
        double exact = byHand(0.02, 1, 0)[0];
        Outcome short1 = one(mean("bone: {feedback: 0.02}", ""), Mode.REFERENCE);
        Outcome long10 = one(mean("bone: {feedback: 0.02}", ""), Mode.THINNED);

        double fine = Math.abs(Math.log(cells(short1, bone(short1))) - exact);
        double coarse = Math.abs(Math.log(cells(long10, bone(long10))) - exact);

        assertThat(coarse).isLessThan(0.01);
        assertThat(fine).isLessThan(Math.max(coarse / 20, 2e-5));
    }

    /** n = 100 patients a mode: 1e8 cells hardly stray, and the mean of ln N lies within 0.01 of what strides neglect. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void lesionsByChanceLieAroundTheMean(Mode mode) {
        double expected = byHand(0.02, 1, 0)[0];
        List<Outcome> outcomes = Runs.run(lesions("", "bone: {feedback: 0.02}", ""), 100, mode);
        assertThat(Runs.moments(outcomes, o -> Math.log(cells(o, bone(o)))).mean())
                .isCloseTo(expected, within(0.01));
    }

    /** Bone that is watched and gives nothing back changes no bit of any lesion; nor does bone that is not there. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void withoutFeedbackEveryByteStays(Mode mode) {
        String seeding = BONE_PATIENT;
        assertThat(prints(seeding + "bone: {}\n", mode)).isEqualTo(prints(seeding, mode));
    }

    /** What happens elsewhere stays as it was: the liver's lesion does not know of bone. */
    @Test
    void feedbackEnlargesLesionsOfBoneAlone() {
        Outcome without = one(lesions("", "bone: {}", ""), Mode.THINNED);
        Outcome with = one(lesions("", "bone: {feedback: 0.01}", ""), Mode.THINNED);
        Outcome more = one(lesions("", "bone: {feedback: 0.02}", ""), Mode.THINNED);
        int here = bone(with);
        int elsewhere = 1 - here;

        assertThat(cells(with, here)).isGreaterThan(1.5 * cells(without, here));
        assertThat(cells(more, here)).isGreaterThan(1.3 * cells(with, here));
        assertThat(cells(with, elsewhere)).isEqualTo(cells(without, elsewhere));
        assertThat(cells(more, elsewhere)).isEqualTo(cells(without, elsewhere));
        assertThat(mass(with, 750)).isLessThan(mass(without, 750) - 2);
    }

    private static double mass(Outcome outcome, double day) {
        return outcome.bone().sites().get(0).course().stream()
                .filter(point -> point.day() <= day)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .massPercent();
    }

    /** A drug against what the tumour does to bone slows its growth and saves bone; before its day nothing differs. */
    @Test
    void anAntiResorptiveDrugSlowsGrowthAndSavesBone() {
        String cycle = "bone: {feedback: 0.02}";
        Outcome without = one(lesions("", cycle, ""), Mode.THINNED);
        Outcome with = one(lesions("", cycle, "care: {effects: [{from: 600 d, bone-coupling: 0.1}]}"), Mode.THINNED);
        int here = bone(with);

        assertThat(cells(with, here)).isLessThan(0.7 * cells(without, here));
        assertThat(with.bone().lost()).isLessThan(0.7 * without.bone().lost());
        assertThat(cells(with, 1 - here)).isEqualTo(cells(without, 1 - here));
        assertThat(before(with, 600)).isEqualTo(before(without, 600));
    }

    private static List<BoneRecord.Point> before(Outcome outcome, double day) {
        return outcome.bone().sites().get(0).course().stream()
                .filter(point -> point.day() <= day)
                .toList();
    }

    /** A course that changes nothing leaves every byte. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void aCourseWithoutEffectLeavesEveryByte(Mode mode) {
        String cycle = BONE_PATIENT + "bone: {feedback: 0.02}\n";
        assertThat(prints(cycle + "care: {effects: [{from: 700 d, until: 900 d, bone-coupling: 1}]}\n", mode))
                .isEqualTo(prints(cycle, mode));
    }

    /** What is done to a lesion elsewhere leaves every bit of the one in bone, and of its bone. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void aTreatmentElsewhereLeavesEveryByte(Mode mode) {
        String cycle = "bone: {feedback: 0.02}";
        Outcome plain = one(lesions("", cycle, ""), mode);
        Outcome treated = one(
                lesions("", cycle, "care: {effects: [{from: 701.3 d, until: 850 d, organs: [liver], kill: 0.05 /d}]}"),
                mode);
        int here = bone(plain);

        assertThat(cells(treated, 1 - here)).isLessThan(cells(plain, 1 - here));
        assertThat(cells(treated, here)).isEqualTo(cells(plain, here));
        assertThat(treated.bone()).isEqualTo(plain.bone());
    }

    /** A pulse that every cell lives through cuts a lesion and kills none: bone goes on from the state of that day. */
    @Test
    void aCutLesionGoesOnFromTheStateOfItsDay() {
        String cycle = "bone: {feedback: 0.02}";
        Outcome whole = one(mean(cycle, ""), Mode.THINNED);
        Outcome cut = one(mean(cycle, "care: {pulses: [{at: 613.7 d, survival: 1}]}"), Mode.THINNED);
        int here = bone(whole);

        assertThat(Math.log(cells(cut, here))).isCloseTo(Math.log(cells(whole, here)), within(2e-3));
        assertThat(cut.bone().lost()).isCloseTo(whole.bone().lost(), within(2e-3));
    }

    /** Removal of the lesion leaves its bone: without a tumour it circles and heals, as the solver says apart. */
    @Test
    void boneRecoversWithoutItsLesion() {
        String removal = "remove: {age: 900 d, of: all}, ";
        Outcome outcome = one(
                mean("bone: {feedback: 0.02}", "").replace("oracle: {lesions", "oracle: {" + removal + "lesions"),
                Mode.THINNED);
        List<BoneRecord.Point> course = outcome.bone().sites().get(0).course();
        BoneRecord.Point then =
                course.stream().filter(point -> point.day() == 900).findFirst().orElseThrow();
        BoneRecord.Point last = course.get(course.size() - 1);
        BoneCycle cycle = new BoneCycle(Remodeling.AYATI, 0.02, 1e6, 1e9, 1, 1e-3);
        BoneState from =
                new BoneState(Math.log(then.osteoclasts()), Math.log(then.osteoblasts()), then.massPercent(), 0);
        BoneState expected = new BoneSolver()
                .follow(cycle, from, HORIZON - 900, TumourPath.NONE)
                .state();

        assertThat(last.cells()).isZero();
        assertThat(last.osteoclasts()).isCloseTo(expected.osteoclasts(), within(1e-4));
        assertThat(last.massPercent()).isCloseTo(expected.massPercent(), within(1e-3));
    }

    /**
     * n = 500 patients with one deterministic lesion in bone: events are Poisson with mean hazard × days of loss, which is worked out from
     * the course of bone, about 1.8. A hazard a quarter higher is found.
     */
    @Test
    void skeletalEventsComeAtTheirRate() {
        List<Outcome> outcomes =
                Runs.run(mean("bone: {feedback: 0.02, skeletal-events: 0.002 /d}", ""), 500, Mode.THINNED);
        List<BoneRecord.Point> course = outcomes.get(0).bone().sites().get(0).course();
        double loss = 0;
        for (int i = 1; i < course.size(); i++) {
            BoneRecord.Point before = course.get(i - 1);
            BoneRecord.Point after = course.get(i);
            loss += (after.day() - before.day()) * (lost(before) + lost(after)) / 2;
        }
        double mean = 0.002 * loss;
        double events =
                outcomes.stream().mapToInt(o -> o.bone().events().size()).sum();

        assertThat(mean).isBetween(0.1, 2.0);
        Chance.poisson("events", (long) events, 500 * mean);
        long none = outcomes.stream().filter(o -> o.bone().events().isEmpty()).count();
        Chance.binomial("none", none, 500, Math.exp(-mean));
        assertThat(outcomes)
                .allSatisfy(o ->
                        assertThat(o.bone().events()).isSortedAccordingTo((a, b) -> Double.compare(a.day(), b.day())));
    }

    private static double lost(BoneRecord.Point point) {
        return Math.max(0, 1 - point.massPercent() / 100);
    }

    private static List<String> prints(String text, Mode mode) {
        return Runs.run(text, 3, mode).stream().map(Fingerprint::of).toList();
    }

    /** A small primary in the lung that sheds to bone and liver. */
    private static final String BONE_PATIENT = """
            seedsoil: 1
            name: bone-patient
            horizon: 1200 d
            anatomy: none
            organs: {lung: {flow: 0.2, drainage: pulmonary, lodging: 0.5}, liver: {flow: 0.4, lodging: 0.9}, bone-axial: {flow: 0.4, lodging: 0.9}}
            primary: {organ: lung, cells: 1e6}
            population-cap: 1e30
            immune: {surveillance: 0.1 /d, escaped-at: 100}
            clones:
              main:
                growth: {law: gompertz, birth: 0.12 /d, turnover: 0.6, capacity: 1e10}
                shedding: {rate: 1e-3, exponent: 0.667, vascularized-at: 1e5}
                soil: {bone-axial: 0.02, liver: 0.02}
                extravasation: {rate: 3 /d}
            mortality: {disease: off, other-causes: off}
            """;
}
