package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedsoil.anatomy.Drainage;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Intravasation;
import org.seedsoil.disease.Source;
import org.seedsoil.disease.Transit;

/** Diseases in which a seed might never meet a fate are found and refused. */
class EndlessFlowTest {
    private static final Transit CALM = new Transit(0, 0, 1, 0, 0);

    private static DiseaseSketch loop(double lodging, double days) {
        return new DiseaseSketch(new BodySketch()
                        .organ("lung", lodging, Drainage.PULMONARY, 0.5)
                        .organ("breast", 0, Drainage.CAVAL, 0)
                        .leg("lung", "breast", 1, days)
                        .leg("breast", "lung", 1, days)
                        .build())
                .transit(CALM);
    }

    @Test
    void nothingThatStopsOrKillsIsEndless() {
        DiseaseSketch endless = loop(0, 0.1).clone(DiseaseSketch.plain());
        assertThat(endless.cascade().canCirculateForever()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(endless::probabilities).withMessageContaining("for ever");
    }

    @Test
    void oneBedOrAnyHazardEndsItButNoReceptor() {
        assertThat(loop(0.01, 0.1).clone(DiseaseSketch.plain()).cascade().canCirculateForever())
                .isFalse();
        Clone homing = Clones.withReceptors(DiseaseSketch.plain(), Map.of("CXCR4", 0.1));
        assertThat(loop(0, 0.1).clone(homing).cascade().canCirculateForever()).isTrue();
        DiseaseSketch shear = loop(0, 0.1).clone(DiseaseSketch.plain()).transit(new Transit(1e-9, 0, 1, 0, 0));
        assertThat(shear.cascade().canCirculateForever()).isFalse();
    }

    @Test
    void aHazardThatNeverActsDoesNotHelp() {
        DiseaseSketch instant = loop(0, 0).clone(DiseaseSketch.plain()).transit(new Transit(1, 1, 1, 0, 0));
        assertThat(instant.cascade().canCirculateForever()).isTrue();
        DiseaseSketch off = loop(0, 0.1)
                .clone(DiseaseSketch.plain())
                .transit(new Transit(1, 1, 1, 0, 0))
                .off(CascadeStage.CIRCULATION);
        assertThat(off.cascade().canCirculateForever()).isTrue();
        DiseaseSketch shielded = loop(0, 0.1).clone(DiseaseSketch.tight()).transit(new Transit(1, 1, 1, 0, 1));
        assertThat(shielded.cascade().canCirculateForever())
                .as("always cloaked, and the cloak keeps all off")
                .isTrue();
    }

    @Test
    void naturalKillersEndABedThatNothingElseDoesUnlessTheCloakKeepsThemOff() {
        DiseaseSketch killers = loop(1, 0)
                .clone(DiseaseSketch.tight())
                .soils((c, o) -> Soils.withBed(DiseaseSketch.SOIL, new Bed(0, 0, 1, 1)));
        assertThat(killers.transit(new Transit(0, 0, 1, 0, 0.9)).cascade().canCirculateForever())
                .isFalse();
        assertThat(killers.transit(new Transit(0, 0, 1, 0, 1)).cascade().canCirculateForever())
                .isTrue();
    }

    @Test
    void releaseAloneIsEndlessAndSoIsABedWithoutAnyRate() {
        DiseaseSketch released = loop(1, 0.1)
                .clone(DiseaseSketch.plain())
                .soils((c, o) -> Soils.withBed(DiseaseSketch.SOIL, new Bed(0, 0, 0, 1)));
        assertThat(released.cascade().canCirculateForever()).isTrue();
        DiseaseSketch stuck = loop(1, 0.1)
                .clone(DiseaseSketch.plain())
                .transit(new Transit(1, 1, 1, 0, 0))
                .soils((c, o) -> Soils.withBed(DiseaseSketch.SOIL, new Bed(0, 0, 0, 0)));
        assertThat(stuck.cascade().canCirculateForever()).isTrue();
    }

    @Test
    void aTableOfDestinationsNeverCirculates() {
        DiseaseSketch table =
                loop(0, 0.1).clone(DiseaseSketch.plain()).off(CascadeStage.CIRCULATION, CascadeStage.ARREST);
        assertThat(table.cascade().canCirculateForever()).isFalse();
    }

    @Test
    void aCornerOfTheBodyThatNothingLeavesIsFound() {
        DiseaseSketch corner = new DiseaseSketch(new BodySketch()
                        .organ("lung", 0.5, Drainage.PULMONARY, 0)
                        .organ("eddy", 0, Drainage.CAVAL, 0)
                        .leg("lung", "lung", 0.5, 0)
                        .leg("lung", "eddy", 0.5, 0)
                        .leg("eddy", "eddy", 1, 0)
                        .build())
                .clone(DiseaseSketch.plain())
                .transit(CALM);
        assertThat(corner.cascade().canCirculateForever()).isTrue();
    }

    @Test
    void faultsOfTheCascadeAreNamed() {
        DiseaseSketch still = loop(0.5, 0).clone(Clones.with(DiseaseSketch.plain(), new Intravasation(0, 0, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(still::cascade).withMessageContaining("clone plain");
        DiseaseSketch noLung = new DiseaseSketch(new BodySketch()
                        .organ("dish", 0.5, Drainage.CAVAL, 0)
                        .leg("dish", "dish", 1, 0)
                        .build())
                .clone(DiseaseSketch.clustered());
        assertThatIllegalArgumentException().isThrownBy(noLung::cascade).withMessageContaining("lung");
        assertThat(noLung.off(CascadeStage.LYMPH)
                        .probabilities()
                        .from(Source.primary(0, 0))
                        .shed())
                .isPositive();
        DiseaseSketch sealed = new DiseaseSketch(
                        new BodySketch().organ("dish", 0.5, Drainage.CAVAL, 0).build())
                .clone(DiseaseSketch.plain());
        assertThatIllegalArgumentException().isThrownBy(sealed::cascade).withMessageContaining("no blood leaves dish");
        DiseaseSketch table =
                loop(0.5, 0).clone(DiseaseSketch.plain()).off(CascadeStage.CIRCULATION, CascadeStage.ARREST);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table.destinations(Map.of("lung", Map.of("moon", 1.0))).cascade())
                .withMessageContaining("moon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.destinations(Map.of("lung", Map.of("lung", 0.7, "breast", 0.4)))
                        .cascade())
                .withMessageContaining("above 1");
    }
}
