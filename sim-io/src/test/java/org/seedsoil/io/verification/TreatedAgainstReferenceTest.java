package org.seedsoil.io.verification;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.random.RandomKey;

/**
 * The fast modes against the reference where the disease changes in time: diseases drawn at random under treatments drawn at random, from keys
 * of their own. Measures, rate of false alarms and power are those of {@link FastAgainstReferenceTest}: with 40 diseases of 80 patients a common
 * shift of 0.33 standard deviations is found, with 200 of 300 one of 0.075.
 */
class TreatedAgainstReferenceTest {
    @Test
    void onRandomDiseases() {
        compare(40, 80);
    }

    @Test
    @Tag("slow")
    void onTwoHundredRandomDiseases() {
        compare(200, 300);
    }

    private static void compare(int diseases, int patients) {
        RandomKey key = RandomKey.root(Runs.randomSeed()).child("treated diseases");
        FastAgainstReferenceTest.compare(
                diseases,
                patients,
                d -> RandomTreatment.add(
                        RandomDisease.write(key.child(d).stream()), key.child("treatment").child(d).stream()));
    }
}
