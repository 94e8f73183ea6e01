package org.seedsoil.io.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.io.Generated;
import org.seedsoil.lab.BundledLabs;
import org.seedsoil.lab.Laboratory;

/** Every mechanism can be taken away in one line, and then changes what it should. Exact, no draws: nothing can be luck. */
class MechanismsTest {
    static final List<String> PRESETS = Preset.NAMES;

    private static double left(Preset preset, String... changes) {
        return preset.with(changes).distant() / preset.distant();
    }

    @Test
    void cxcr4IsTheKeyToBone() {
        Preset ductal = Preset.of("breast-ductal");
        Preset without = ductal.with("clones.main.receptors.CXCR4=0");
        assertThat(without.distant() / ductal.distant()).isLessThanOrEqualTo(0.35);
        assertThat(without.metastases("bone") / ductal.metastases("bone")).isLessThanOrEqualTo(0.3);
        assertThat(without.metastases("brain") / ductal.metastases("brain")).isBetween(0.85, 1.15);
        Preset blocked = ductal.with("block.CXCR4=1");
        assertThat(blocked.distant()).isEqualTo(without.distant());
        assertThat(ductal.with("block.CXCL12=1").distant()).isEqualTo(without.distant());
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void plateletsShieldFromNaturalKillersAndFromNothingElse(String name) {
        Preset preset = Preset.of(name);
        assertThat(left(preset, "clones.main.cloak=0")).isBetween(0.2, 0.7);
        double killersLost = left(preset, "circulation.nk=0 /d");
        assertThat(killersLost).isGreaterThanOrEqualTo(2.5);
        double cloakLostToo = left(preset, "circulation.nk=0 /d", "clones.main.cloak=0");
        assertThat(cloakLostToo / killersLost).isBetween(0.97, 1.03);
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void clustersAreAsPotentAsPublished(String name) {
        Preset preset = Preset.of(name);
        if (preset.primary().largestCluster() > 1) {
            assertThat(Figures.potency(preset)).isBetween(23.0, 50.0);
        }
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void halfOfTheFlowingCellsAreGoneAfterOneToTwoPointFourHours(String name) {
        assertThat(FlowingCells.halfLifeHours(Preset.of(name))).isBetween(1.0, 2.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peritoneum", "bowel", "ovary"})
    @DisplayName("E-cadherin alone takes ductal cancer to the serosa")
    void adhesionAloneOpensTheSerosa(String organ) {
        Preset ductal = Preset.of("breast-ductal");
        Preset discohesive = ductal.with("clones.main.adhesion=0");
        assertThat(discohesive.metastases(organ) / ductal.metastases(organ)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void colonSoilIsBetterInTheLiverThanInBone() {
        Preset colon = Preset.of("colorectal-liver");
        double liver = colon.disease().soil(0, colon.anatomy().indexOf("liver")).niche();
        double bone =
                colon.disease().soil(0, colon.anatomy().indexOf("bone-axial")).niche();
        assertThat(liver).isGreaterThan(bone);
    }

    @ParameterizedTest
    @CsvSource({"breast-ductal, 0.6, 1", "breast-lobular, 0.6, 1", "prostate-bone, 0, 0.6"})
    void bonesOfTheBreastAreNoAccidentOfPlumbing(String name, double least, double most) {
        Preset preset = Preset.of(name);
        Preset closed = preset.with("edges." + preset.source() + ".bone-axial.fraction=0");
        assertThat(closed.metastases("bone") / preset.metastases("bone")).isBetween(least, most);
    }

    @Test
    void lobularCancerIsDuctalCancerWithoutAdhesionButForLungAndLiverAndBrain() {
        Preset ductal = Preset.of("breast-ductal");
        Preset lobular = Preset.of("breast-lobular");
        for (int o = 0; o < ductal.anatomy().size(); o++) {
            String organ = ductal.anatomy().organ(o).name();
            if (!List.of("lung", "liver", "brain").contains(organ)) {
                assertThat(lobular.disease().soil(0, o).niche())
                        .as(organ)
                        .isEqualTo(ductal.disease().soil(0, o).niche());
            }
        }
    }

    /** docs/tuning.md rests on it. */
    @ParameterizedTest
    @FieldSource("PRESETS")
    void aTenthOfSurveillanceIsAboutHalfOfTheMetastases(String name) {
        Preset preset = Preset.of(name);
        double more = preset.with(KnockOut.surveillance(preset, 1.1)).distant() / preset.distant();
        double less = preset.with(KnockOut.surveillance(preset, 0.9)).distant() / preset.distant();
        assertThat(more).isBetween(0.41, 0.55);
        assertThat(less).isBetween(1.8, 2.5);
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void nothingSpreadsWithoutProtease(String name) {
        assertThat(Preset.of(name).with("clones.main.protease=0").distant()).isZero();
    }

    /** Which mechanism is shown where, for {@link #aLaboratoryShowsIt}. */
    static final List<Shown> SHOWN =
            Shown.all().stream().filter(each -> each.laboratory().isPresent()).toList();

    @ParameterizedTest
    @FieldSource("SHOWN")
    void aLaboratoryShowsIt(Shown mechanism) {
        Laboratory laboratory = BundledLabs.read(mechanism.laboratory().orElseThrow());
        assertThat(laboratory.sides().stream()
                        .flatMap(side -> side.scenario().changes().stream())
                        .map(change -> change.path().toString()))
                .contains(mechanism.path());
    }

    @Test
    void noStageOfTheCascadeIsLeftOut() {
        assertThat(Shown.all().stream().flatMap(each -> each.stage().stream())).contains(CascadeStage.values());
    }

    @Test
    void thePageIsTheOneThatTheseNumbersGive() throws IOException {
        Generated.isShipped(MechanismsPage.text(), Path.of("..", "docs", "validation", "mechanisms.md"));
    }
}
