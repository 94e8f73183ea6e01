package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Design;
import org.seedsoil.experiment.Factor;
import org.seedsoil.experiment.Grid;
import org.seedsoil.experiment.LatinHypercube;
import org.seedsoil.experiment.Listed;
import org.seedsoil.experiment.Morris;
import org.seedsoil.experiment.OneAtATime;
import org.seedsoil.experiment.RandomPoints;
import org.seedsoil.experiment.Saltelli;
import org.seedsoil.experiment.Sobol;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** Reads which design a sweep has. */
final class DesignReader {
    private static final List<String> WORDS =
            List.of("grid", "list", "one-at-a-time", "sobol", "saltelli", "morris", "latin-hypercube", "random");
    private static final String DESIGN = "design";
    private static final int USUAL_LEVELS = 5;
    private static final long MOST = 1L << 40;

    private final List<Factor> factors;
    private final String list;
    private final String listName;
    private final SweepFaults faults;

    /**
     * Reads designs.
     *
     * @param factors what is varied
     * @param list what the list of points says; empty without one
     * @param listName its name in messages
     * @param faults takes what is wrong
     */
    DesignReader(List<Factor> factors, String list, String listName, SweepFaults faults) {
        this.factors = factors;
        this.list = list;
        this.listName = listName;
        this.faults = faults;
    }

    /** The name of the file of points that a design names; null for other designs. */
    static @Nullable String listOf(@Nullable Written design) {
        return design instanceof Written.Mapping mapping && mapping.value("list") instanceof Written.Words words
                ? words.text()
                : null;
    }

    @Nullable
    Design read(Written.Entry entry) {
        Written written = entry.value();
        String word;
        @Nullable Written inside = null;
        if (written instanceof Written.Words words) {
            word = words.text();
        } else if (written instanceof Written.Mapping mapping
                && mapping.entries().size() == 1) {
            word = mapping.entries().get(0).key();
            inside = mapping.entries().get(0).value();
        } else {
            faults.add(written.mark(), DESIGN, "one design belongs here; allowed: " + String.join(", ", WORDS));
            return null;
        }
        if (!WORDS.contains(word)) {
            faults.add(
                    written.mark(),
                    DESIGN,
                    "'" + Suggestion.clip(word) + "' is no design" + Suggestion.of(word, WORDS) + "; allowed: "
                            + String.join(", ", WORDS));
            return null;
        }
        try {
            return read(word, inside, written.mark());
        } catch (IllegalArgumentException e) {
            faults.add(written.mark(), DESIGN + "." + word, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Design read(String word, @Nullable Written inside, Mark mark) {
        String path = DESIGN + "." + word;
        return switch (word) {
            case "grid" -> new Grid(counts(inside, mark, path));
            case "list" -> listed(mark);
            case "one-at-a-time" ->
                new OneAtATime(inside == null ? USUAL_LEVELS : (int) faults.whole(inside, mark, path, 2, 10_000));
            case "sobol" -> new Sobol(faults.whole(inside, mark, path, 1, MOST));
            case "saltelli" -> new Saltelli(faults.whole(inside, mark, path, 1, MOST));
            case "morris" -> morris(inside, mark, path);
            case "latin-hypercube" -> new LatinHypercube(faults.whole(inside, mark, path, 1, MOST));
            default -> new RandomPoints(faults.whole(inside, mark, path, 1, MOST));
        };
    }

    private Design morris(@Nullable Written inside, Mark mark, String path) {
        if (!(inside instanceof Written.Mapping mapping)) {
            return new Morris(faults.whole(inside, mark, path, 1, MOST), 4);
        }
        faults.onlyKeys(mapping, path, List.of("trajectories", "levels"));
        Written levels = mapping.value("levels");
        return new Morris(
                faults.whole(mapping.value("trajectories"), mapping.mark(), path + ".trajectories", 1, MOST),
                levels == null ? 4 : (int) faults.whole(levels, mark, path + ".levels", 1, 1000));
    }

    private List<Integer> counts(@Nullable Written inside, Mark mark, String path) {
        if (inside instanceof Written.Mapping mapping) {
            faults.onlyKeys(mapping, path, factors.stream().map(Factor::name).toList());
            return factors.stream()
                    .map(factor -> {
                        Written own = mapping.value(factor.name());
                        return own == null
                                ? USUAL_LEVELS
                                : (int) faults.whole(own, mark, path + "." + factor.name(), 1, 1_000_000);
                    })
                    .toList();
        }
        int all = inside == null ? USUAL_LEVELS : (int) faults.whole(inside, mark, path, 1, 1_000_000);
        return factors.stream().map(factor -> all).toList();
    }

    /** A header with the names of the factors, in any order, and a line for each point. */
    private @Nullable Design listed(Mark mark) {
        List<String> lines = list.lines().toList();
        if (lines.isEmpty()) {
            faults.add(
                    mark, DESIGN + ".list", "the list is empty; allowed: a line of names, then a line for each point");
            return null;
        }
        List<String> header = cells(lines.get(0));
        List<String> names = factors.stream().map(Factor::name).toList();
        if (header.size() != names.size() || !header.containsAll(names)) {
            faults.add(
                    new Mark(listName, 1, 1),
                    DESIGN + ".list",
                    "the columns are " + String.join(", ", header) + "; allowed: " + String.join(", ", names));
            return null;
        }
        List<List<Setting>> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                row(lines.get(line), header, line + 1, rows);
            }
        }
        return new Listed(rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    /** Where a cell begins, from 1. */
    private static int column(String line, int cell) {
        int at = 0;
        for (int c = 0; c < cell; c++) {
            at = line.indexOf(',', at) + 1;
        }
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at + 1;
    }

    private void row(String line, List<String> header, int number, List<List<Setting>> rows) {
        List<String> cells = cells(line);
        if (cells.size() != header.size()) {
            Mark mark = new Mark(listName, number, 1);
            faults.add(mark, "", "the line has " + cells.size() + " cells; allowed: " + header.size());
            return;
        }
        List<Setting> row = new ArrayList<>();
        for (Factor factor : factors) {
            int cell = header.indexOf(factor.name());
            String text = cells.get(cell);
            Mark mark = new Mark(listName, number, column(line, cell));
            try {
                row.add(
                        factor.multiplies()
                                ? new Setting.Amount(Double.parseDouble(text))
                                : Sweep.spec(factor.paths().get(0)).parse(text));
            } catch (NumberFormatException e) {
                faults.add(
                        mark,
                        factor.name(),
                        "'" + Suggestion.clip(text) + "' is no number; allowed: a factor such as 0.5");
            } catch (IllegalArgumentException e) {
                faults.add(mark, factor.name(), String.valueOf(e.getMessage()));
            }
        }
        if (row.size() == factors.size()) {
            rows.add(row);
        }
    }
}
