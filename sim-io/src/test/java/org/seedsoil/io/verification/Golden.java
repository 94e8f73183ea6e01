package org.seedsoil.io.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.Sha256;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Two hashes per scenario over every bit: of a few outcomes, and of results of their cohort with the exact reproduction numbers. As a program it prints those of the scenarios that it is given, or of
 * all, so that a Java with other options can be asked for them.
 */
public final class Golden {
    private static final int PATIENTS = 4;
    private static final long RANDOM_SEED = 1;
    /** Small enough to follow every seed, even plainly; with every part of the cascade, two clones and treatment. */
    private static final String WHOLE = "whole-cascade";
    /** The same with a diagnosis and metastases that are scanned and ablated. */
    private static final String ABLATED = "ablated";

    private static final List<String> NUMBERS = List.of("reproduction.R_m", "reproduction.R_pre");

    private Golden() {}

    /** What is hashed. */
    record Case(String name, Mode mode) {
        /** The line of the golden file. */
        String line(int threads, int task) {
            return name + " " + mode + " "
                    + hashes(new Trial(scenario(name), PATIENTS, RANDOM_SEED, mode), threads, task);
        }
    }

    static List<Case> cases() {
        Stream<Case> shipped = BundledScenarios.names().stream().map(Golden::shipped);
        Stream<Case> whole = Stream.of(Mode.values()).map(mode -> new Case(WHOLE, mode));
        Stream<Case> ablated = Stream.of(Mode.values()).map(mode -> new Case(ABLATED, mode));
        return Stream.of(shipped, whole, ablated).flatMap(cases -> cases).toList();
    }

    private static Case shipped(String name) {
        Mode mode = ModeChoice.auto(scenario(name), PATIENTS).mode();
        return new Case(name, mode);
    }

    private static Scenario scenario(String name) {
        return switch (name) {
            case WHOLE -> Runs.scenario(EvaluatorsTest.SMALL);
            case ABLATED -> Runs.scenario(AblationTest.ABLATED);
            default -> BundledScenarios.read(name);
        };
    }

    /** Hashes of the outcomes, and of what is summarized of them together with the exact reproduction numbers. */
    private static String hashes(Trial trial, int threads, int task) {
        Patient reference = trial.scenario().reference();
        CohortSummary summary = CohortSummary.of(reference);
        StringBuilder outcomes = new StringBuilder();
        TrialRunner.of(threads, task).run(trial, outcome -> {
            outcomes.append(Fingerprint.of(outcome));
            summary.accept(outcome);
        });
        StringBuilder results = new StringBuilder(Fingerprint.of(summary, reference));
        for (Metric number : Catalogue.of(reference).metrics(NUMBERS)) {
            Figure found = number.exact(trial.scenario());
            results.append(found.isKnown() ? Bits.of(found.value()) : found.reason());
        }
        return hash(outcomes) + " " + hash(results);
    }

    private static String hash(StringBuilder bits) {
        return Sha256.of(bits.toString()).substring(0, 16);
    }

    /** The lines that are held to. */
    static List<String> expected() {
        try (InputStream stream = Golden.class.getResourceAsStream("golden.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints hashes.
     *
     * @param names of scenarios; all if there are none
     */
    public static void main(String[] names) {
        List<String> asked = List.of(names);
        cases().stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.name()))
                .forEach(one -> System.out.println(one.line(1, 1)));
    }
}
