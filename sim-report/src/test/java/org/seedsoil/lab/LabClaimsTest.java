package org.seedsoil.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.catalogue.Method;
import org.seedsoil.observe.Estimate;

/**
 * Every claim of every laboratory. Exact numbers are held to their bands with no error. Simulated ones, of n = 60 to 300 patients, are
 * judged by {@link Chance}: fractions by exact binomial tails, means by Student's, so that a true claim is rejected at a rate of 5e-7;
 * found is a fraction of one half where 0.1 is the most that is claimed of 60, and a mean that lies 7.4 standard errors beyond its band.
 */
class LabClaimsTest {
    static final List<String> NAMES = BundledLabs.names();
    private static final long OF_THE_PAGES = 1;
    private static final long OF_THE_BUILD = 20260101;

    /** The build reads the run of the pages; another root has a run of its own. */
    private static long seed() {
        return TestKeys.root() == OF_THE_BUILD ? OF_THE_PAGES : TestKeys.root();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void claimsHold(String name) {
        LabResult result = LabRuns.of(name, seed());
        for (Claim claim : result.lab().claims()) {
            Estimate found = result.estimate(claim.that());
            assertThat(found.known()).as(claim.says()).isTrue();
            if (claim.that().isExact()) {
                Claim.Verdict expected = claim.reasonMissed().isPresent() ? Claim.Verdict.FAILS : Claim.Verdict.HOLDS;
                assertThat(claim.verdict(found))
                        .as(name + ": " + claim.says() + ": " + found.value())
                        .isEqualTo(expected);
            } else {
                judge(name + ": " + claim.says(), claim, found);
            }
        }
    }

    private static void judge(String what, Claim claim, Estimate found) {
        Method method = claim.that().alone().orElseThrow().metric().result().method();
        if (method == Method.FRACTION) {
            long yes = Math.round(found.value() * found.patients());
            Chance.binomial(what, yes, (double) found.patients(), Math.max(0, claim.from()), Math.min(1, claim.to()));
        } else {
            assertThat(method).as(what).isEqualTo(Method.MEAN);
            double outside = Math.max(0, Math.max(claim.from() - found.value(), found.value() - claim.to()));
            Chance.student(what, outside / found.standardError(), found.patients() - 1.0);
        }
    }
}
