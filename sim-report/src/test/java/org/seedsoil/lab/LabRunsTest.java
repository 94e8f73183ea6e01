package org.seedsoil.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.arms.TrialNumber;
import org.seedsoil.arms.TrialNumbers;
import org.seedsoil.catalogue.Method;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.run.LabFiles;

/**
 * Every claim of every laboratory, and that the pages which the documents keep are those that the program writes. One class, since Java after Java would run every laboratory again.
 *
 * <p>Exact numbers are held to their bands with no error. Simulated ones, of n = 60 to 300 patients, are
 * judged by {@link Chance}: fractions by exact binomial tails, means by Student's, so that a true claim is rejected at a rate of 4e-7;
 * found is a fraction of one half where 0.1 is the most that is claimed of 60, and a mean that lies 7.4 standard errors beyond its band.
 * A median lies less than that many of the errors beyond its band that its interval says. Numbers of trials lie within their bands or fewer than 5.07 of their own standard errors beyond, ratios on the logarithm; shares of repeated trials by exact
 * binomial tails, for the patients that they are drawn from. What is missed does not lie within its band with its whole interval.
 */
class LabRunsTest {
    static final List<String> NAMES = BundledLabs.names();
    private static final Path FRESH = Path.of("target", "generated-files", "labs");
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
            } else if (claim.reasonMissed().isPresent()) {
                assertThat(claim.verdict(found))
                        .as(name + ": " + claim.says() + ": " + found)
                        .isNotEqualTo(Claim.Verdict.HOLDS);
            } else {
                judge(name + ": " + claim.says(), claim, found);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void noNumberAndNoPictureIsStale(String name) throws IOException {
        LabFiles.keep(LabRuns.of(name, OF_THE_PAGES), FRESH);
        same(name + ".md");
        for (Picture picture : BundledLabs.read(name).pictures()) {
            same(LabFiles.KEPT_PICTURES + "/" + name + "-" + picture.name() + ".svg");
        }
    }

    private static void same(String file) throws IOException {
        Path kept = LabPagesTest.KEPT.resolve(file);
        assertThat(Files.exists(kept))
                .as(file + " is missing; " + LabPagesTest.STALE)
                .isTrue();
        boolean same = LabPagesTest.text(kept).equals(LabPagesTest.text(FRESH.resolve(file)));
        assertThat(same).as(file + " is stale; " + LabPagesTest.STALE).isTrue();
    }

    private static void judge(String what, Claim claim, Estimate found) {
        LabNumber number = claim.that().alone().orElseThrow().number();
        if (number instanceof LabNumber.OfTrial ofTrial) {
            judge(what, claim, found, ofTrial.number());
            return;
        }
        Method method = ((LabNumber.OfCohort) number).metric().result().method();
        if (method == Method.FRACTION) {
            long yes = Math.round(found.value() * found.patients());
            Chance.binomial(what, yes, (double) found.patients(), Math.max(0, claim.from()), Math.min(1, claim.to()));
        } else {
            assertThat(method).as(what).isIn(Method.MEAN, Method.QUANTILE);
            double outside = Math.max(0, Math.max(claim.from() - found.value(), found.value() - claim.to()));
            Chance.student(what, distance(outside, found), found.patients() - 1.0);
        }
    }

    private static void judge(String what, Claim claim, Estimate found, TrialNumber number) {
        boolean ratio = number.kind() == TrialNumbers.HAZARD_RATIO
                || number.kind() == TrialNumbers.RATE
                || number.kind().of() == TrialNumbers.Of.DIVIDED;
        if (number.kind().shape() == TrialNumbers.Shape.SIZE) {
            long yes = Math.round(found.value() * found.patients());
            Chance.binomial(what, yes, (double) found.patients(), Math.max(0, claim.from()), Math.min(1, claim.to()));
        } else if (ratio && found.value() == 0) {
            assertThat(found.high()).as(what).isGreaterThanOrEqualTo(claim.from());
        } else if (ratio) {
            double error = found.standardError() / found.value();
            double below = Elementary.log(Math.max(claim.from(), 1e-9) / found.value());
            double above = Elementary.log(found.value() / claim.to());
            Chance.student(what, Math.max(0, Math.max(below, above)) / error, found.patients() - 1.0);
        } else {
            double outside = Math.max(0, Math.max(claim.from() - found.value(), found.value() - claim.to()));
            Chance.student(what, distance(outside, found), found.patients() - 1.0);
        }
    }

    /** In standard errors; where it is as claimed it is none away, though all patients be alike and the error 0. */
    private static double distance(double outside, Estimate found) {
        return outside == 0 ? 0 : outside / found.standardError();
    }
}
