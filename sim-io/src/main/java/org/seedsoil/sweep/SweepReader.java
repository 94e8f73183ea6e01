package org.seedsoil.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Constraint;
import org.seedsoil.experiment.ConstraintException;
import org.seedsoil.experiment.Design;
import org.seedsoil.experiment.Experiment;
import org.seedsoil.experiment.Factor;
import org.seedsoil.experiment.RandomNumbers;
import org.seedsoil.io.PlainText;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** Reads the file of a sweep. Finds every fault at once and says where each one is. */
public final class SweepReader {
    private static final List<String> KEYS = List.of(
            "seedsoil-sweep",
            "name",
            "title",
            "scenario",
            "factors",
            "constraints",
            "design",
            "replicates",
            "patients",
            "random-numbers",
            "random-seed",
            "mode",
            "metrics",
            "keep",
            "differences-from");
    private static final List<String> MODES = List.of("auto", "explicit", "thinned", "reference");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final long USUAL_PATIENTS = 200;

    private final Written.Mapping file;
    private final String called;
    private final Sweep.Source source;
    private final SweepFaults faults = new SweepFaults();

    private SweepReader(Written.Mapping file, String called, Sweep.Source source) {
        this.file = file;
        this.called = called;
        this.source = source;
    }

    /**
     * Reads a sweep.
     *
     * @param path its file; the scenario and the list of points that it names stand relative to it
     * @param seed the root of all randomness where it is not the file's
     * @return the sweep
     * @throws org.seedsoil.io.ScenarioException if it, its scenario or its list cannot be used; it holds every fault
     */
    public static Sweep read(Path path, OptionalLong seed) {
        String text = PlainText.read(path);
        Written.Mapping file = PlainText.mapping(text, path.toString());
        SweepFaults faults = new SweepFaults();
        String name =
                faults.words(file.value("scenario"), file.mark(), "scenario", "a scenario's file beside this one");
        faults.end();
        Path scenario = beside(path, String.valueOf(name), file, "scenario");
        String beside = beside(file);
        Scenario base = ScenarioReader.read(scenario);
        Sweep.Source source = new Sweep.Source(
                text,
                scenario.toString(),
                PlainText.read(scenario),
                ScenarioReader.anatomyText(scenario, base),
                beside.isEmpty()
                        ? ""
                        : PlainText.read(beside(path, beside, file, boundsOf(file) == null ? "design" : "factors")));
        return new SweepReader(file, stem(path), source).read(base, seed);
    }

    /**
     * Reads a sweep that was stored with its results.
     *
     * @param source its texts
     * @param name its name in messages
     * @param called what it is called unless its file says so
     * @param seed the root of all randomness
     * @return the sweep
     * @throws org.seedsoil.io.ScenarioException if it cannot be used
     */
    public static Sweep read(Sweep.Source source, String name, String called, long seed) {
        Scenario base = ScenarioReader.parseStored(source.scenario(), source.anatomy(), source.scenarioName());
        return new SweepReader(PlainText.mapping(source.file(), name), called, source)
                .read(base, OptionalLong.of(seed));
    }

    /** The name of a file without its ending. */
    private static String stem(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("(?<=.)\\.[A-Za-z]+$", "");
    }

    private static Path beside(Path path, String name, Written.Mapping file, String key) {
        try {
            return path.resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            throw PlainText.fault(file.mark(), key, "'" + Suggestion.clip(name) + "' is no name of a file");
        }
    }

    /** The name of the file that lists points, or bounds of factors; empty without one. */
    private static String beside(Written.Mapping file) {
        String list = DesignReader.listOf(file.value("design"));
        String bounds = boundsOf(file);
        return list != null ? list : bounds == null ? "" : bounds;
    }

    private static @Nullable String boundsOf(Written.Mapping file) {
        return file.value("factors") instanceof Written.Words words ? words.text() : null;
    }

    private Sweep read(Scenario base, OptionalLong seed) {
        faults.onlyKeys(file, "", KEYS);
        format();
        FactorReader reader = new FactorReader(base, faults);
        List<Factor> factors = factors(reader);
        long patients = wholeOr("patients", USUAL_PATIENTS, 1, 1_000_000_000_000L);
        long own = wholeOr("random-seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        WantedReader wanted = new WantedReader(base, file, faults);
        wanted.read();
        List<Constraint> constraints = constraints(factors);
        Written.Entry entry = file.entry("design");
        Design design = entry == null || factors.isEmpty()
                ? null
                : new DesignReader(factors, source.list(), beside(file), faults).read(entry);
        if (entry == null) {
            faults.add(file.mark(), "design", "the design is missing; allowed: grid, one-at-a-time, morris: 10, …");
        }
        String mode = wordOr("mode", "auto", MODES);
        int replicates = (int) wholeOr("replicates", 1, 1, 10_000);
        String name = name();
        String title = textOr("title", "");
        faults.end();
        Experiment experiment =
                experiment(factors, constraints, Objects.requireNonNull(design), replicates, seed.orElse(own));
        wanted.reference(experiment);
        faults.end();
        return new Sweep(name, title, base, source, experiment, reader.unvaried(), patients, mode, wanted.found());
    }

    private Experiment experiment(
            List<Factor> factors, List<Constraint> constraints, Design design, int replicates, long seed) {
        boolean sets = design.rowSetSize(factors) > 1;
        String word =
                wordOr("random-numbers", sets ? "row-sets" : "common", List.of("common", "independent", "row-sets"));
        RandomNumbers numbers = switch (word) {
            case "independent" -> RandomNumbers.INDEPENDENT;
            case "row-sets" -> RandomNumbers.ROW_SETS;
            default -> RandomNumbers.COMMON;
        };
        try {
            return new Experiment(factors, constraints, design, numbers, replicates, seed);
        } catch (IllegalArgumentException e) {
            Written.Entry at =
                    file.entry(String.valueOf(e.getMessage()).contains("root") ? "random-numbers" : "design");
            throw PlainText.fault(at == null ? file.mark() : at.keyMark(), "design", String.valueOf(e.getMessage()));
        }
    }

    private void format() {
        Written version = file.value("seedsoil-sweep");
        if (!(version instanceof Written.Words words) || !words.text().equals("1")) {
            faults.add(
                    version == null ? file.mark() : version.mark(),
                    "seedsoil-sweep",
                    "the version of the format is missing or unknown; allowed: seedsoil-sweep: 1");
        }
    }

    private List<Factor> factors(FactorReader reader) {
        List<Factor> factors = new ArrayList<>();
        Written written = file.value("factors");
        if (written instanceof Written.Mapping mapping) {
            for (Written.Entry entry : mapping.entries()) {
                Factor factor = reader.read(entry);
                if (factor != null) {
                    factors.add(factor);
                }
            }
        } else if (written instanceof Written.Words) {
            bounds(reader, factors);
        } else {
            faults.add(
                    written == null ? file.mark() : written.mark(),
                    "factors",
                    "what is varied is missing; allowed: names with their keys and ranges, or a file of three columns");
        }
        if (factors.isEmpty() && !faults.any()) {
            faults.add(file.mark(), "factors", "nothing is varied; allowed: one factor or more");
        }
        return factors;
    }

    /** A file of three columns: key, lower and upper end, set apart by blanks or commas, as other programs have it. */
    private void bounds(FactorReader reader, List<Factor> factors) {
        List<String> lines = source.list().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Mark mark = new Mark(beside(file), i + 1, 1);
            String[] cells = line.split("\\s*,\\s*|\\s+", -1);
            if (cells.length != 3) {
                faults.add(mark, "", "the line has " + cells.length + " columns; allowed: key, lower, upper");
                continue;
            }
            Factor factor = reader.bounds(cells[0], cells[1], cells[2], mark);
            if (factor != null) {
                factors.add(factor);
            }
        }
    }

    private List<Constraint> constraints(List<Factor> factors) {
        List<Constraint> constraints = new ArrayList<>();
        Written written = file.value("constraints");
        if (written == null) {
            return constraints;
        }
        for (Written each : faults.list(written, written.mark(), "constraints", "conditions such as \"nodes <= 2\"")) {
            String text = faults.words(each, each.mark(), "constraints", "a condition such as \"nodes <= 2\"");
            if (text != null && !factors.isEmpty()) {
                try {
                    constraints.add(Constraint.parse(text, factors));
                } catch (ConstraintException e) {
                    faults.add(
                            each.mark(),
                            "constraints",
                            "at character " + e.column() + " of '" + Suggestion.clip(text) + "': " + e.getMessage());
                }
            }
        }
        return constraints;
    }

    private long wholeOr(String key, long otherwise, long least, long most) {
        Written written = file.value(key);
        return written == null ? otherwise : faults.whole(written, written.mark(), key, least, most);
    }

    private String textOr(String key, String otherwise) {
        Written written = file.value(key);
        String text = written == null ? null : faults.words(written, written.mark(), key, "a text");
        return text == null ? otherwise : text;
    }

    /** It names a folder, on any system. */
    private String name() {
        String name = textOr("name", called);
        Written written = file.value("name");
        if (written != null && !NAME.matcher(name).matches()) {
            faults.add(
                    written.mark(),
                    "name",
                    "'" + Suggestion.clip(name)
                            + "' cannot name a folder; allowed: letters, digits, hyphens and points");
        }
        return name;
    }

    private String wordOr(String key, String otherwise, List<String> known) {
        Written written = file.value(key);
        if (written == null) {
            return otherwise;
        }
        String word = faults.words(written, written.mark(), key, String.join(", ", known));
        if (word != null && !known.contains(word)) {
            faults.add(
                    written.mark(),
                    key,
                    "'" + Suggestion.clip(word) + "' is not known here" + Suggestion.of(word, known) + "; allowed: "
                            + String.join(", ", known));
            return otherwise;
        }
        return word == null ? otherwise : word;
    }
}
