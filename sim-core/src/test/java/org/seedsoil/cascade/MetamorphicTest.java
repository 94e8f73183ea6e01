package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.anatomy.SerosalWay;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Shedding;
import org.seedsoil.disease.Soil;
import org.seedsoil.disease.Source;

/** What must not change when a disease is told in another way. */
class MetamorphicTest {
    private static final int[] ORDER = {4, 6, 0, 3, 1, 5, 2}; // new index of each organ of the abdomen

    private static Disease disease(Clone... clones) {
        DiseaseSketch sketch = new DiseaseSketch(BodySketch.abdomen()).variedSoils();
        List.of(clones).forEach(sketch::clone);
        return sketch.build();
    }

    private static SourceFates fates(Disease disease, int source, int clone) {
        return CascadeProbabilities.of(Cascade.of(disease)).from(Source.primary(clone, source));
    }

    private static void assertSame(SourceFates one, SourceFates other, int[] organs) {
        for (Fate fate : Fate.values()) {
            for (int o = 0; o < organs.length; o++) {
                assertThat(other.probability(fate, organs[o])).isCloseTo(one.probability(fate, o), within(1e-15));
                assertThat(other.transitDays(fate, organs[o])).isCloseTo(one.transitDays(fate, o), within(1e-15));
                assertThat(other.survival(organs[o])).isCloseTo(one.survival(o), within(1e-15));
            }
        }
        assertThat(other.flowingDays()).isCloseTo(one.flowingDays(), within(1e-15));
    }

    @Test
    void fatesPerDetachmentDoNotDependOnTheRateOfShedding() {
        Clone clone = DiseaseSketch.clustered();
        Clone faster = new Clone(
                clone.name(),
                new Shedding(7e5, 0.5, 1e6),
                clone.adhesion(),
                clone.clusters(),
                clone.protease(),
                clone.proteaseHalf(),
                clone.intravasation(),
                clone.immuneEvasion(),
                clone.cloak(),
                clone.receptors(),
                clone.docking(),
                clone.mutations());
        assertSame(
                fates(disease(clone), 2, 0),
                fates(disease(faster), 2, 0),
                IntStream.range(0, 7).toArray());
    }

    @Test
    void permutingTheOrgansPermutesTheFates() {
        Disease disease = disease(DiseaseSketch.clustered());
        assertSame(fates(disease, 2, 0), fates(permuted(disease), ORDER[2], 0), ORDER);
    }

    @Test
    void splittingACloneIntoTwoAlikeChangesNeither() {
        Clone clone = DiseaseSketch.clustered();
        DiseaseSketch sketch = new DiseaseSketch(BodySketch.abdomen())
                .soils((c, o) -> Soils.withNiche(DiseaseSketch.SOIL, 0.1 * o))
                .clone(Clones.named(clone, "one"))
                .clone(Clones.named(clone, "other"));
        int[] same = IntStream.range(0, 7).toArray();
        assertSame(fates(sketch.build(), 2, 0), fates(sketch.build(), 2, 1), same);
        Disease alone = new DiseaseSketch(BodySketch.abdomen())
                .soils((c, o) -> Soils.withNiche(DiseaseSketch.SOIL, 0.1 * o))
                .clone(clone)
                .build();
        assertSame(fates(alone, 2, 0), fates(sketch.build(), 2, 1), same);
    }

    @Test
    void halvingEveryNicheHalvesSurvival() {
        DiseaseSketch sketch = new DiseaseSketch(BodySketch.abdomen()).clone(DiseaseSketch.clustered());
        double whole = fates(
                        sketch.soils((c, o) -> Soils.withNiche(DiseaseSketch.SOIL, 0.4))
                                .build(),
                        2,
                        0)
                .survival();
        double half = fates(
                        sketch.soils((c, o) -> Soils.withNiche(DiseaseSketch.SOIL, 0.2))
                                .build(),
                        2,
                        0)
                .survival();
        assertThat(half).isCloseTo(whole / 2, within(1e-16));
    }

    @Test
    void aLegCutInTwoByAnEmptyBedIsTheSameLeg() {
        Anatomy cut = new BodySketch()
                .organ("lung", 0.5, Drainage.PULMONARY, 0)
                .organ("breast", 0.2, Drainage.CAVAL, 0)
                .organ("halfway", 0, Drainage.CAVAL, 0)
                .leg("lung", "breast", 1, 0.02)
                .leg("breast", "halfway", 1, 0.3)
                .leg("halfway", "lung", 1, 0.4)
                .build();
        Anatomy whole = new BodySketch()
                .organ("lung", 0.5, Drainage.PULMONARY, 0)
                .organ("breast", 0.2, Drainage.CAVAL, 0)
                .leg("lung", "breast", 1, 0.02)
                .leg("breast", "lung", 1, 0.7)
                .build();
        SourceFates one =
                fates(new DiseaseSketch(whole).clone(DiseaseSketch.plain()).build(), 1, 0);
        SourceFates two =
                fates(new DiseaseSketch(cut).clone(DiseaseSketch.plain()).build(), 1, 0);
        assertThat(two.survival()).isCloseTo(one.survival(), within(1e-15));
        assertThat(two.flowingDays()).isCloseTo(one.flowingDays(), within(1e-15));
        assertThat(two.transitDays()).isCloseTo(one.transitDays(), within(1e-15));
    }

    private static Disease permuted(Disease d) {
        Anatomy a = d.anatomy();
        int[] old = new int[ORDER.length];
        for (int o = 0; o < ORDER.length; o++) {
            old[ORDER[o]] = o;
        }
        Anatomy body = Anatomy.of(
                        a.name(),
                        IntStream.of(old).mapToObj(a::organ).toList(),
                        IntStream.of(old).mapToObj(o -> moved(a.outflow(o))).toList(),
                        IntStream.of(old)
                                .mapToObj(o ->
                                        a.nodes(o).stream().map(n -> ORDER[n]).toList())
                                .toList(),
                        a.axes(),
                        a.lymphDays(),
                        a.bloodLitres())
                .withSerosa(IntStream.of(old)
                        .mapToObj(o -> a.serosa(o).stream()
                                .map(w -> new SerosalWay(ORDER[w.to()], w.fraction(), w.days(), w.exponent()))
                                .toList())
                        .toList());
        List<List<Soil>> soils = d.soils().stream()
                .map(row -> IntStream.of(old).mapToObj(row::get).toList())
                .toList();
        return new Disease(
                body, d.clones(), soils, d.transit(), d.blocks(), d.stages(), Map.of(), d.escapedAt(), d.cellsPerCm3());
    }

    private static List<Leg> moved(List<Leg> legs) {
        return legs.stream()
                .map(l -> new Leg(ORDER[l.to()], l.fraction(), l.days()))
                .toList();
    }

    @Test
    void aStageWithoutEffectIsTheSameAsAStageSwitchedOff() {
        Clone clone = DiseaseSketch.plain();
        DiseaseSketch sketch = new DiseaseSketch(BodySketch.abdomen()).clone(clone);
        SourceFates on = fates(sketch.build(), 2, 0);
        SourceFates off = fates(
                sketch.off(CascadeStage.DETACHMENT, CascadeStage.LYMPH, CascadeStage.DORMANCY)
                        .build(),
                2,
                0);
        assertSame(on, off, IntStream.range(0, 7).toArray());
    }
}
