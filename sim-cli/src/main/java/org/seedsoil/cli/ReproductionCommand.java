package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Treatment;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.cli.plot.Figure;
import org.seedsoil.cli.plot.FigureFiles;
import org.seedsoil.cli.plot.PlaneFigure;
import org.seedsoil.cli.plot.ReproductionFigures;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.ReproductionTables;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.Elasticities;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.ReproductionTrial;
import org.seedsoil.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the reproduction number of metastases under a policy, and what would bring it below one. */
@Command(
        name = "reproduction",
        header = "Tells how many metastases a metastasis founds, and what would stop that.",
        footer = {
            "  seedsoil reproduction colorectal-liver",
            "  seedsoil reproduction pancreas --scan-every '3 mo' --coverage 0.9 --simulate",
            "  seedsoil reproduction pancreas --scan-every '3 mo' \\",
            "      --vary coverage=0:1:21 --vary 'scan-every=1 mo:2 y:24'"
        })
final class ReproductionCommand extends TerminalCommand {
    private static final int RESAMPLES = 500;
    private static final int MOST_VARIED = 2;
    private static final int HALVINGS = 30;

    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private TreatmentOptions treatment = new TreatmentOptions();

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            order = 25,
            converter = Measured.Duration.class,
            description = "H: offspring of a metastasis count up to this age (default: the scenario's horizon)")
    private @Nullable Double horizon;

    @Option(
            names = "--vary",
            paramLabel = "WHAT=A:B:N",
            order = 30,
            converter = Varied.Reader.class,
            description = "R_m at N values from A to B of coverage, control, delay, scan-every, visible, detection or"
                    + " shedding; given twice: over a plane")
    private List<Varied> varied = new ArrayList<>();

    @Option(
            names = "--elasticities",
            paramLabel = "WHICH",
            order = 31,
            defaultValue = "main",
            converter = OneWord.Which.class,
            description =
                    "what R_m depends on: main (numbers of clones, soil and immunity), all (takes a minute) or none"
                            + " (default: ${DEFAULT-VALUE})")
    private String which = "main";

    @Option(
            names = "--among",
            paramLabel = "N",
            order = 32,
            converter = WholeNumber.Patients.class,
            description = "also R_m of N patients who differ as the scenario says: median, 90 %% range, P(R_m > 1)")
    private @Nullable Long among;

    @Option(
            names = "--simulate",
            order = 33,
            description = "also estimate R_m from simulated patients, with a 95 %% interval")
    private boolean simulate;

    @Option(
            names = "--patients",
            paramLabel = "N",
            order = 34,
            defaultValue = "100",
            converter = WholeNumber.Patients.class,
            description = "how many patients to simulate (default: ${DEFAULT-VALUE})")
    private long patients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 35,
            defaultValue = "1",
            converter = WholeNumber.Seed.class,
            description = "root of all randomness, a whole number (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            order = 36,
            converter = WholeNumber.Threads.class,
            description = "threads to use (default: one per processor); results do not depend on it")
    private long threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            order = 40,
            description = "folder for tables and plots (default: out/NAME-reproduction, or the next free one)")
    private @Nullable Path out;

    @Option(names = "--force", order = 41, description = "replace a result that is in --out")
    private boolean force;

    ReproductionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (varied.size() > MOST_VARIED) {
            throw new Refusal(
                    Exit.USAGE, "--vary: at most two numbers make a plane, but " + varied.size() + " are given");
        }
        Scenario loaded = scenario.load();
        String name = loaded.name() + "-reproduction";
        Destination destination =
                out == null ? Destination.free(Path.of("out"), name) : Destination.exactly(out, force);
        Answer answer = answered(loaded);
        Path folder = store(answer, destination);
        if (json()) {
            terminal().out().print(Json.text(ReproductionDocument.of(answer).put("folder", folder.toString())));
        } else if (!quiet()) {
            new ReproductionText(answer).lines().forEach(terminal()::print);
            terminal().print("");
            terminal().printFolded("Tables and plots: " + RunCommand.shown(folder));
        }
        return Exit.DONE.code();
    }

    private Answer answered(Scenario loaded) {
        Treatment policy = treatment.over(loaded.reference().care().treatment(), seen(loaded));
        try {
            return answered(loaded, policy);
        } catch (NotEstimableException e) {
            throw new Refusal(Exit.SCENARIO, loaded.name() + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable VisibleSize seen(Scenario loaded) {
        double mm = loaded.reference().care().detectionDiameterMm();
        return mm > 0 && mm < Double.POSITIVE_INFINITY ? VisibleSize.ofDiameterMm(mm) : null;
    }

    private Answer answered(Scenario loaded, Treatment policy) {
        double days = horizon != null ? horizon : loaded.reference().course().horizonDays();
        ReproductionModel model = ReproductionModel.of(loaded.reference());
        Reproduction theory = model.under(policy, days);
        Answer.Grid grid = varied.isEmpty() ? null : grid(model, policy, days);
        List<Elasticity> elasticities = elasticities(loaded, policy, theory);
        return new Answer(
                loaded,
                theory,
                elasticities,
                grid,
                among == null ? null : among(loaded, policy, days, among),
                simulate ? simulated(loaded, model, policy, days) : null);
    }

    private List<Elasticity> elasticities(Scenario loaded, Treatment policy, Reproduction theory) {
        boolean none = "none".equals(which)
                || !(theory.number().isKnown() && theory.number().value() > 0);
        if (none) {
            return List.of();
        }
        Predicate<KeyPath> chosen = "all".equals(which) ? path -> true : ReproductionCommand::isMain;
        return Elasticities.of(loaded, policy, theory.horizonDays(), chosen);
    }

    private static boolean isMain(KeyPath path) {
        return path.first().equals("clones") || path.first().equals("immune");
    }

    private Answer.Grid grid(ReproductionModel model, Treatment policy, double days) {
        Varied first = varied.get(0);
        Varied second = varied.size() > 1 ? varied.get(1) : null;
        double[] ys = second == null ? new double[] {Double.NaN} : second.values();
        if (second != null) {
            requireSense(second, policy);
        }
        requireSense(first, turned(second, ys[0], policy));
        double[] xs = first.values();
        double[][] numbers = IntStream.range(0, xs.length)
                .parallel()
                .mapToObj(i -> {
                    double[] column = new double[ys.length];
                    for (int j = 0; j < ys.length; j++) {
                        column[j] = number(model, turned(first, xs[i], turned(second, ys[j], policy)), days);
                    }
                    return column;
                })
                .toArray(double[][]::new);
        List<Double> crossings = second == null ? crossings(model, policy, days, xs, numbers) : List.of();
        return new Answer.Grid(first, Optional.ofNullable(second), numbers, crossings);
    }

    private static double number(ReproductionModel model, Treatment turned, double days) {
        try {
            return model.number(turned, days).number().orElse(Double.NaN);
        } catch (NotEstimableException e) {
            return Double.NaN;
        }
    }

    /** Where the curve passes 1, by bisection between neighbours. */
    private List<Double> crossings(
            ReproductionModel model, Treatment policy, double days, double[] xs, double[][] numbers) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < xs.length; i++) {
            boolean above = numbers[i - 1][0] > 1;
            if ((numbers[i][0] > 1) != above && !Double.isNaN(numbers[i][0] + numbers[i - 1][0])) {
                double low = xs[i - 1];
                double high = xs[i];
                for (int step = 0; step < HALVINGS; step++) {
                    double middle = (low + high) / 2;
                    boolean same = number(model, turned(varied.get(0), middle, policy), days) > 1 == above;
                    low = same ? middle : low;
                    high = same ? high : middle;
                }
                crossings.add((low + high) / 2);
            }
        }
        return crossings;
    }

    private static Treatment turned(@Nullable Varied varied, double value, Treatment policy) {
        return varied == null ? policy : varied.knob().turn(policy, value);
    }

    /** Tells what is wrong with a range before anything is computed. */
    private static void requireSense(Varied varied, Treatment policy) {
        for (double value : new double[] {varied.from(), varied.to()}) {
            try {
                varied.knob().turn(policy, value);
            } catch (IllegalArgumentException e) {
                throw new Refusal(Exit.USAGE, "--vary " + varied.knob().word() + ": " + e.getMessage());
            }
        }
    }

    private Answer.Among among(Scenario loaded, Treatment policy, double days, long number) {
        Trial trial = new Trial(loaded, number, seed, Mode.THINNED);
        List<Double> numbers = LongStream.range(0, number)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return number(ReproductionModel.of(trial.patient(i)), policy, days);
                    } catch (NotEstimableException e) {
                        return Double.NaN;
                    }
                })
                .toList();
        List<Double> known = numbers.stream().filter(r -> !Double.isNaN(r)).toList();
        return new Answer.Among(known, numbers.size() - known.size());
    }

    private Answer.Simulated simulated(Scenario loaded, ReproductionModel model, Treatment policy, double days) {
        ReproductionTrial trial = new ReproductionTrial(loaded, model.types(), policy);
        if (!quiet() && !json()) {
            terminal().tell("Simulating " + patients + " patients ...");
        }
        ReproductionTrial.Cohort cohort = trial.run(patients, seed, ReproductionTrial.QUICK, (int) threads);
        double counted = Math.min(days, cohort.followedDays());
        ReproductionEstimate estimate = cohort.estimate(counted, RESAMPLES, seed);
        return new Answer.Simulated(estimate, model.number(policy, estimate.reachDays()), cohort.followedDays());
    }

    private Path store(Answer answer, Destination destination) throws IOException {
        Answer.Grid grid = answer.grid();
        try (DraftFolder draft = DraftFolder.open(destination)) {
            draft.write(ReproductionTables.types(), ReproductionTables.types(answer.theory()));
            draft.write(ReproductionTables.matrix(), ReproductionTables.entries(answer.theory()));
            if (!answer.elasticities().isEmpty()) {
                draft.write(ReproductionTables.elasticities(), answer.elasticities());
            }
            if (grid != null) {
                draft.write(ReproductionTables.curve(), points(grid));
            }
            draft.write("reproduction.json", ReproductionDocument.of(answer));
            draw(answer, draft.path());
            return draft.commit(facts(answer));
        }
    }

    private static List<ReproductionTables.Point> points(Answer.Grid grid) {
        List<ReproductionTables.Point> points = new ArrayList<>();
        double[] xs = grid.first().values();
        double[] ys = grid.second().map(Varied::values).orElse(new double[] {Double.NaN});
        for (int i = 0; i < xs.length; i++) {
            for (int j = 0; j < ys.length; j++) {
                points.add(new ReproductionTables.Point(xs[i], ys[j], grid.numbers()[i][j]));
            }
        }
        return points;
    }

    private void draw(Answer answer, Path folder) throws IOException {
        Optional<String> obstacle = FigureFiles.obstacle();
        if (obstacle.isPresent()) {
            terminal().tellFolded("seedsoil: there are no plots: " + obstacle.get());
            return;
        }
        Path plots = Files.createDirectories(folder.resolve(Pictures.PLOTS));
        for (Figure figure : figures(answer)) {
            FigureFiles.write(figure.withNote(answer.scenario().name()), plots);
        }
    }

    private static List<Figure> figures(Answer answer) {
        List<Figure> figures = new ArrayList<>(ReproductionFigures.of(answer.theory(), answer.elasticities()));
        Answer.Grid grid = answer.grid();
        if (grid != null) {
            double[] xs = grid.first().values();
            String label = grid.first().knob().label();
            if (grid.second().isEmpty()) {
                double[] line = IntStream.range(0, xs.length)
                        .mapToDouble(i -> grid.numbers()[i][0])
                        .toArray();
                figures.add(ReproductionFigures.curve(label, xs, line, grid.crossings()));
            } else {
                Varied second = grid.second().get();
                figures.add(ReproductionFigures.plane(
                        label, second.knob().label(), new PlaneFigure.Grid(xs, second.values(), grid.numbers())));
            }
        }
        return figures;
    }

    private RunFacts facts(Answer answer) {
        Scenario loaded = answer.scenario();
        return new RunFacts(
                loaded.name(),
                loaded.title(),
                loaded.description(),
                loaded.sources(),
                ScenarioPrinter.print(loaded),
                loaded.reference(),
                simulate ? patients : 0,
                seed,
                "theory",
                String.format(Locale.ROOT, "exact, of the reference patient%s", simulate ? ", and simulated" : ""),
                Version.text());
    }
}
