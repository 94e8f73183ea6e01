package org.seedsoil.io.verification;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

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

    /** With 16 diseases of 60 patients a common shift of 0.6 standard deviations is found. */
    @Test
    @Tag("slow")
    void underNamedDrugs() {
        compare("diseases under drugs", 16, 60, RandomCourses::add);
    }

    @Test
    @Tag("slow")
    void underNamedDrugsInTwoHundredDiseases() {
        compare("diseases under drugs", 200, 300, RandomCourses::add);
    }

    private static void compare(int diseases, int patients) {
        compare("treated diseases", diseases, patients, RandomTreatment::add);
    }

    private static void compare(
            String keys, int diseases, int patients, BiFunction<String, RandomStream, String> treated) {
        RandomKey key = RandomKey.root(Runs.randomSeed()).child(keys);
        FastAgainstReferenceTest.compare(
                diseases,
                patients,
                d -> treated.apply(
                        RandomDisease.write(key.child(d).stream()), key.child("treatment").child(d).stream()));
    }
}
