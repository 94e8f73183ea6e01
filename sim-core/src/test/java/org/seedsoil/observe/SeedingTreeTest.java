package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedsoil.observe.CohortFixture.LIVER;
import static org.seedsoil.observe.CohortFixture.LUNG;
import static org.seedsoil.observe.CohortFixture.NEVER;
import static org.seedsoil.observe.CohortFixture.cohort;
import static org.seedsoil.observe.CohortFixture.metastasis;
import static org.seedsoil.observe.CohortFixture.patient;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

class SeedingTreeTest {
    @Test
    void childrenHangBelowTheLesionThatShedThemOldestFirst() {
        List<SeedingTree> trees = SeedingTree.of(patient(
                Ending.CENSORED,
                3000,
                metastasis(1, 0, LUNG, 600, NEVER),
                metastasis(2, 0, LIVER, 500, NEVER),
                metastasis(3, 2, LUNG, 900, NEVER)));
        assertThat(trees).hasSize(1);
        SeedingTree primary = trees.get(0);
        assertThat(primary.children()).extracting(t -> t.lesion().id()).containsExactly(2, 1);
        assertThat(primary.children().get(0).children())
                .extracting(t -> t.lesion().id())
                .containsExactly(3);
        assertThat(primary.size()).isEqualTo(4);
        assertThat(primary.generations()).isEqualTo(2);
    }

    @Test
    void everyLesionIsInOneTreeOnce() {
        for (Outcome outcome : cohort(100)) {
            int lesions =
                    SeedingTree.of(outcome).stream().mapToInt(SeedingTree::size).sum();
            assertThat(lesions).isEqualTo(outcome.lesions().size());
        }
    }
}
