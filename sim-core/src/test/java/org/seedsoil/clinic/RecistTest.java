package org.seedsoil.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RECIST 1.1 on series written by hand: each judged as a clinician would with the guideline beside. */
class RecistTest {
    private static final int LIVER = 0;
    private static final int LUNG = 1;
    private static final int NODE = 2;
    private static final int BONE = 3;
    private static final int OTHER_NODE = 4;
    private static final List<Site> SITES = List.of(
            Site.of("liver", false),
            Site.of("lung", false),
            Site.of("hepatic", true),
            Site.of("bone", false),
            Site.of("mesenteric", true));

    private static Finding at(int number, int organ, double mm) {
        return new Finding(number, organ, mm, Label.METASTASIS);
    }

    private static Look look(double day, Finding... findings) {
        return new Look("ct", day, day, 0, List.of(findings));
    }

    /** One lesion of the liver, by its diameters; the first is the baseline. */
    private static List<Response> course(double... mm) {
        return courseIn(LIVER, mm);
    }

    private static List<Response> courseIn(int organ, double... mm) {
        Recist recist = new Recist(look(0, at(0, organ, mm[0])), SITES);
        List<Response> all = new ArrayList<>();
        for (int i = 1; i < mm.length; i++) {
            Look next = mm[i] == 0 ? look(60 * i) : look(60 * i, at(0, organ, mm[i]));
            all.add(recist.judge(next).response());
        }
        return all;
    }

    @Test
    @DisplayName(
            "a sum at 70 % is a partial response, above it is stable disease; without anything left it is complete")
    void responses() {
        assertThat(course(50, 36, 35, 0)).containsExactly(Response.STABLE, Response.PARTIAL, Response.COMPLETE);
    }

    @Test
    @DisplayName("progression is against the smallest sum, not the baseline")
    void nadir() {
        assertThat(course(100, 50, 59.9, 60)).containsExactly(Response.PARTIAL, Response.PARTIAL, Response.PROGRESSION);
        assertThat(course(50, 59.9)).containsExactly(Response.STABLE);
        assertThat(course(50, 60)).containsExactly(Response.PROGRESSION);
    }

    @Test
    @DisplayName("growth by a fifth is no progression where it is less than 5 mm")
    void fiveMillimetres() {
        assertThat(course(20, 24.9, 25)).containsExactly(Response.STABLE, Response.PROGRESSION);
    }

    @Test
    @DisplayName(
            "a target that is found at less than 5 mm counts 5; one that comes back after a complete response is progression")
    void tooSmall() {
        Recist recist = new Recist(look(0, at(0, LIVER, 30)), SITES);
        assertThat(recist.judge(look(60, at(0, LIVER, 2))).sumMm()).isEqualTo(5);
        assertThat(course(30, 0, 3)).containsExactly(Response.COMPLETE, Response.PROGRESSION);
    }

    @ParameterizedTest
    @CsvSource({"9.9, 0", "10, 1"})
    @DisplayName("targets are of at least 10 mm")
    void measurable(double mm, int targets) {
        assertThat(new Recist(look(0, at(0, LIVER, mm)), SITES).targets()).hasSize(targets);
    }

    @ParameterizedTest
    @CsvSource({"14.9, 0", "15, 1"})
    @DisplayName("of nodes, 15 mm in the short axis; bone is never a target")
    void measurableNodes(double mm, int targets) {
        assertThat(new Recist(look(0, at(0, NODE, mm)), SITES).targets()).hasSize(targets);
        assertThat(new Recist(look(0, at(0, BONE, mm)), SITES).targets()).isEmpty();
    }

    @Test
    @DisplayName("up to five targets, two of a site, the largest first; all nodes are one site")
    void choice() {
        Recist recist = new Recist(
                look(
                        0,
                        at(0, LIVER, 11),
                        at(1, LIVER, 40),
                        at(2, LIVER, 30),
                        at(3, LUNG, 12),
                        at(4, LUNG, 14),
                        at(5, LUNG, 13),
                        at(6, NODE, 16),
                        at(7, OTHER_NODE, 18),
                        at(8, NODE, 17)),
                SITES);
        assertThat(recist.targets()).containsExactly(1, 2, 7, 8, 4);
        assertThat(recist.sumMm(look(0, at(1, LIVER, 40), at(4, LUNG, 14)))).isEqualTo(54);
    }

    @Test
    @DisplayName("a node below 10 mm is normal: that is a complete response of it")
    void normalNodes() {
        assertThat(courseIn(NODE, 20, 15, 9.9, 10.1))
                .containsExactly(Response.STABLE, Response.COMPLETE, Response.PARTIAL);
    }

    @Test
    @DisplayName("anything new is progression, but for a node of normal size; what is known to be benign is nothing")
    void newLesions() {
        Recist recist = new Recist(look(0, at(0, LIVER, 50)), SITES);
        Finding target = at(0, LIVER, 20);
        assertThat(recist.judge(look(60, target, at(1, NODE, 9))).response()).isEqualTo(Response.PARTIAL);
        Finding benign = new Finding(2, LUNG, 8, Label.BENIGN);
        assertThat(recist.judge(look(120, target, benign)).response()).isEqualTo(Response.PARTIAL);
        Recist.Judgement last = recist.judge(look(180, target, at(3, LUNG, 3)));
        assertThat(last.response()).isEqualTo(Response.PROGRESSION);
        assertThat(last.newLesions()).isEqualTo(1);
    }

    @Test
    @DisplayName("non-targets that are left forbid a complete response; 73 % more volume of them is progression")
    void nonTargets() {
        Recist recist = new Recist(look(0, at(0, LIVER, 50), at(1, BONE, 20)), SITES);
        assertThat(recist.judge(look(60, at(1, BONE, 20))).response()).isEqualTo(Response.PARTIAL);
        double less = 20 * Math.cbrt(1.72);
        assertThat(recist.judge(look(120, at(1, BONE, less))).response()).isEqualTo(Response.PARTIAL);
        double more = 20 * Math.cbrt(1.74);
        assertThat(recist.judge(look(180, at(1, BONE, more))).response()).isEqualTo(Response.PROGRESSION);
    }

    @Test
    @DisplayName("without anything at baseline there is no disease, until something appears")
    void noDisease() {
        Recist recist = new Recist(look(0), SITES);
        assertThat(recist.judge(look(60)).response()).isEqualTo(Response.NO_DISEASE);
        assertThat(recist.judge(look(120, at(0, LIVER, 8))).response()).isEqualTo(Response.PROGRESSION);
    }

    @Test
    @DisplayName("what is treated locally leaves the sum, and progresses for itself")
    void localTreatment() {
        Recist recist = new Recist(look(0, at(0, LIVER, 50), at(1, LUNG, 20)), SITES);
        recist.treated(0);
        Recist.Judgement first = recist.judge(look(60, at(0, LIVER, 30), at(1, LUNG, 20)));
        assertThat(first.response()).isEqualTo(Response.STABLE);
        assertThat(first.sumMm()).isCloseTo(20, within(1e-12));
        assertThat(recist.judge(look(120, at(0, LIVER, 35.9), at(1, LUNG, 20))).response())
                .isEqualTo(Response.STABLE);
        assertThat(recist.judge(look(180, at(0, LIVER, 36), at(1, LUNG, 20))).response())
                .isEqualTo(Response.PROGRESSION);
    }

    @Test
    @DisplayName(
            "the best response counts up to progression; where it must be confirmed, the next look must find one, too")
    void best() {
        List<Recist.Judgement> course = new ArrayList<>();
        for (Response response :
                List.of(Response.STABLE, Response.PARTIAL, Response.STABLE, Response.PROGRESSION, Response.COMPLETE)) {
            course.add(new Recist.Judgement(60.0 * course.size(), response, 0, 0, 0, false));
        }
        assertThat(Recist.best(course, false)).isEqualTo(Response.PARTIAL);
        assertThat(Recist.best(course, true)).isEqualTo(Response.STABLE);
    }

    @Test
    @DisplayName(
            "a change is told beside the baseline of the same targets: what was treated locally has left both sums")
    void changeOfTheSameTargets() {
        Recist recist = new Recist(look(0, at(0, LIVER, 50), at(1, LUNG, 20)), SITES);
        Recist.Judgement all = recist.judge(look(60, at(0, LIVER, 25), at(1, LUNG, 20)));
        assertThat(all.baselineMm()).isEqualTo(70);
        assertThat(all.change()).isEqualTo(45.0 / 70 - 1);
        recist.treated(1);
        Recist.Judgement left = recist.judge(look(120, at(0, LIVER, 25)));
        assertThat(left.baselineMm()).isEqualTo(50);
        assertThat(left.change()).isEqualTo(-0.5);
        recist.treated(0);
        assertThat(recist.judge(look(180)).change()).isNaN();
    }
}
