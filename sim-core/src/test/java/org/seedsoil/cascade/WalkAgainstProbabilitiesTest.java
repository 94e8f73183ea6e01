package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.TestKeys;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Source;
import org.seedsoil.random.RandomStream;

/**
 * The agent walk and the exact chain describe the same cascade: three bodies, three clones, clusters of up to 8 cells, and
 * each stage switched off.
 *
 * <p>Per case all fates in all organs, settled groups by size as well, in one chi-square. With n = 1,000,000 walks it finds, with 99 % power, a shift of 11·√(p/n) in one cell of
 * probability p, for example 0.0037 of a fate that one seed in nine has; with n = 200,000 (the stages off) 0.008. Means of
 * time × indicator of each fate and organ that 2,000 walks are expected to come to, about 12 a case. All are rejected at
 * {@link org.seedsoil.Chance#ALARM} each.
 */
class WalkAgainstProbabilitiesTest {
    private static final int MANY = 1_000_000;
    private static final int FEWER = 200_000;

    private static DiseaseSketch sketch(Anatomy body) {
        return new DiseaseSketch(body)
                .clone(DiseaseSketch.plain())
                .clone(DiseaseSketch.clustered())
                .clone(DiseaseSketch.tight())
                .variedSoils();
    }

    static Stream<Arguments> cases() {
        Map<String, Anatomy> bodies =
                Map.of("abdomen", BodySketch.abdomen(), "sieve", BodySketch.sieve(), "ring", BodySketch.ring());
        Map<String, Integer> sources = Map.of("abdomen", 2, "sieve", 1, "ring", 1);
        List<Arguments> cases = new ArrayList<>();
        for (String body : List.of("abdomen", "sieve", "ring")) {
            for (int clone = 0; clone < 3; clone++) {
                Anatomy anatomy = bodies.getOrDefault(body, BodySketch.ring());
                cases.add(Arguments.of(body, anatomy, sources.getOrDefault(body, 0), clone));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, clone {3}")
    @MethodSource("cases")
    void walksMeetTheirFatesWithTheExactProbabilitiesAndTimes(String body, Anatomy anatomy, int source, int clone) {
        check(body + clone, sketch(anatomy).cascade(), source, clone != 2, clone, MANY);
    }

    @ParameterizedTest
    @EnumSource(CascadeStage.class)
    void theyAgreeWithAnyOneStageOff(CascadeStage part) {
        Cascade cascade = sketch(BodySketch.abdomen()).off(part).cascade();
        check("off" + part, cascade, 2, true, 1, FEWER);
    }

    @Test
    void theyAgreeWithATableOfDestinations() {
        Cascade cascade = sketch(BodySketch.abdomen())
                .off(CascadeStage.CIRCULATION, CascadeStage.ARREST)
                .destinations(Map.of("colon", Map.of("liver", 0.5, "lung", 0.2, "pericolic", 0.1)))
                .cascade();
        check("table", cascade, 2, true, 1, FEWER);
    }

    @Test
    void theyAgreeWhereSeedsJoinLesions() {
        Cascade cascade =
                sketch(BodySketch.abdomen()).on(CascadeStage.SELF_SEEDING).cascade();
        check("joining", cascade, 2, true, 1, FEWER, organ -> 0.1 * organ);
    }

    private static void check(String name, Cascade cascade, int source, boolean primary, int clone, int walks) {
        check(name, cascade, source, primary, clone, walks, SelfSeeding.NONE);
    }

    private static void check(
            String name, Cascade cascade, int source, boolean primary, int clone, int walks, SelfSeeding joining) {
        RandomStream random = TestKeys.of("walks" + name).stream();
        SourceFates exact = CascadeProbabilities.of(cascade, joining).from(new Source(primary, clone, source));
        WalkTally.of(cascade, source, primary, clone, joining, random, walks).judge(exact);
    }
}
