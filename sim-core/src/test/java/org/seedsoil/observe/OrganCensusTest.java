package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedsoil.observe.CohortFixture.BONE_APPENDICULAR;
import static org.seedsoil.observe.CohortFixture.BONE_AXIAL;
import static org.seedsoil.observe.CohortFixture.LIVER;
import static org.seedsoil.observe.CohortFixture.LUNG;
import static org.seedsoil.observe.CohortFixture.NEVER;
import static org.seedsoil.observe.CohortFixture.NODE;
import static org.seedsoil.observe.CohortFixture.anatomy;
import static org.seedsoil.observe.CohortFixture.metastasis;
import static org.seedsoil.observe.CohortFixture.patient;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

class OrganCensusTest {
    private static final List<Outcome> FOUR = List.of(
            patient(Ending.CENSORED, 3000),
            patient(Ending.CENSORED, 3000, metastasis(1, 0, NODE, 500, 900)),
            patient(
                    Ending.CENSORED,
                    3000,
                    metastasis(1, 0, BONE_AXIAL, 500, 2000),
                    metastasis(2, 0, BONE_APPENDICULAR, 500, 1900),
                    metastasis(3, 0, LUNG, 500, NEVER),
                    metastasis(4, 0, NODE, 500, 950)),
            patient(Ending.CENSORED, 3000, metastasis(1, 0, LUNG, 500, NEVER)));

    private static OrganCensus census(List<Place> places) {
        OrganCensus census = new OrganCensus(places);
        FOUR.forEach(outcome -> census.accept(outcome, Spread.of(outcome, anatomy())));
        return census;
    }

    @Test
    void fractionsCountPatientsAmongTheMetastaticAndAmongTheSeeded() {
        OrganCensus census = census(Place.organs(anatomy()));
        assertThat(census.metastatic()).isEqualTo(1);
        assertThat(census.seeded()).isEqualTo(2);
        assertThat(census.ofMetastatic(BONE_AXIAL).value()).isEqualTo(1);
        assertThat(census.ofMetastatic(LUNG).value()).isZero();
        assertThat(census.ofSeeded(LUNG).value()).isEqualTo(1);
        assertThat(census.ofSeeded(BONE_AXIAL).value()).isEqualTo(0.5);
        assertThat(census.ofSeeded(NODE).value())
                .as("one of two seeded patients")
                .isEqualTo(0.5);
        assertThat(census.first(BONE_APPENDICULAR).value()).isEqualTo(1);
        assertThat(census.first(BONE_AXIAL).value()).isZero();
        assertThat(census.metastases(NODE).mean().value()).isEqualTo(0.5);
        assertThat(census.metastases(LIVER).mean().value()).isZero();
    }

    @Test
    void organsThatShareTheirFirstNameAreOneSiteAndAllNodesAreOne() {
        List<Place> sites = Place.sites(anatomy());
        assertThat(sites).extracting(Place::name).containsExactly("lung", "liver", "bone", "nodes");
        OrganCensus census = census(sites);
        assertThat(census.ofMetastatic(2).value()).isEqualTo(1);
        assertThat(census.manifest(2).mean().value()).as("two in one of four").isEqualTo(0.5);
        assertThat(census.first(2).value()).isEqualTo(1);
        assertThat(census.first(3).value()).as("nodes are never first").isZero();
    }

    @Test
    void aFractionOfNobodyIsAbsent() {
        OrganCensus census = new OrganCensus(Place.organs(anatomy()));
        assertThat(census.ofMetastatic(LUNG).known()).isFalse();
    }
}
