package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first patients until so many lesions are the same patients, however the cohort was kept. No chance of a false alarm. */
class FirstHistoriesTest {
    private static final int PATIENTS = 200;
    private static final long MOST = 300;

    private static void add(LesionHistories histories, long patient) {
        histories.beginPatient();
        for (int i = 0; i < patient * 7 % 5; i++) {
            histories.live(i % 2, (double) patient + i, i == 1, 1);
            histories.found(i % 2, (i + 1) % 2, (double) patient, 0.5, i);
        }
    }

    private static FirstHistories kept(long first, long end) {
        FirstHistories kept = new FirstHistories(2, MOST);
        for (long patient = first; patient < end; patient++) {
            long here = patient;
            kept.accept(here, histories -> add(histories, here));
        }
        return kept;
    }

    private static List<Long> state(LesionHistories histories) {
        List<Long> words = new ArrayList<>();
        histories.save(words::add);
        return words;
    }

    private static FirstHistories savedAndLoaded(FirstHistories kept) {
        List<Long> words = new ArrayList<>();
        kept.save(words::add);
        Iterator<Long> next = words.iterator();
        FirstHistories loaded = new FirstHistories(2, MOST);
        loaded.load(next::next);
        assertThat(next.hasNext()).isFalse();
        return loaded;
    }

    @Test
    void patientsAreKeptUntilThereAreEnoughLesions() {
        LesionHistories histories = kept(0, PATIENTS).histories();
        assertThat(histories.size()).isBetween(MOST, MOST + 8);
        assertThat(histories.patients()).isBetween(50, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 75, 199})
    void inAnyPartsInAnyOrder(int size) {
        List<Long> whole = state(kept(0, PATIENTS).histories());
        for (int order = 0; order < 20; order++) {
            List<FirstHistories> parts = new ArrayList<>();
            for (long first = 0; first < PATIENTS; first += size) {
                parts.add(savedAndLoaded(kept(first, Math.min(first + size, PATIENTS))));
            }
            Collections.shuffle(parts, new Random(order));
            FirstHistories merged = new FirstHistories(2, MOST);
            parts.forEach(merged::combine);
            assertThat(state(savedAndLoaded(merged).histories())).isEqualTo(whole);
        }
    }

    /** What is kept meanwhile is bounded: patients behind those who are enough are let go, though others are missing. */
    @Test
    void whatCannotBeWantedIsLetGo() {
        FirstHistories merged = kept(1, PATIENTS / 2);
        merged.combine(kept(PATIENTS / 2 + 1, PATIENTS));
        List<Long> words = new ArrayList<>();
        merged.save(words::add);
        assertThat(words.size()).isLessThan((int) (MOST + 20) * 6 + 20);
    }

    @Test
    void mergingLeavesTheOtherAsItIs() {
        FirstHistories later = kept(50, 60);
        List<Long> before = state(later.histories());
        kept(0, 50).combine(later);
        kept(60, 70).combine(later);
        assertThat(state(later.histories())).isEqualTo(before);
    }

    @Test
    void aGapOrAPatientTwiceIsNoCohort() {
        FirstHistories gap = kept(0, 3);
        gap.combine(kept(4, 6));
        assertThatThrownBy(gap::histories).hasMessage("patients 3 to 3 are missing");
        assertThatThrownBy(() -> kept(0, 3).combine(kept(2, 4))).hasMessageContaining("are kept already");
    }
}
