package org.seedsoil.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.experiment.Experiment;
import org.seedsoil.experiment.Factor;
import org.seedsoil.observe.Scope;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.Difference;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.Variant;
import org.seedsoil.scenario.Written;

/**
 * A sweep: what is simulated, at which points, how many patients, and what is wanted of them. Immutable.
 *
 * @param name of its folder
 * @param title one line for people; may be empty
 * @param base the scenario, read once, with which points are compared
 * @param source the texts that all of it was read from
 * @param experiment what is varied, at which points
 * @param unvaried keys that patients no longer vary in, since a factor says what they are
 * @param patients at each point
 * @param mode how seeds are followed: "auto", "explicit", "thinned" or "reference"
 * @param wanted what is kept and told of them
 */
public record Sweep(
        String name,
        String title,
        Scenario base,
        Source source,
        Experiment experiment,
        List<KeyPath> unvaried,
        long patients,
        String mode,
        Wanted wanted) {
    /** Copies the list. */
    public Sweep {
        unvaried = List.copyOf(unvaried);
    }

    /**
     * Where a sweep comes from, as texts: with them it can be had again without any other file.
     *
     * @param file what the design's file says
     * @param scenarioName how messages name the scenario
     * @param scenario what its file says
     * @param anatomy what the file of its anatomy says; empty where that ships or there is none
     * @param list what the list of points says; empty without one
     */
    public record Source(String file, String scenarioName, String scenario, String anatomy, String list)
            implements Serializable {}

    /**
     * Returns the results that tables tell.
     *
     * @return their keys
     */
    public List<String> metrics() {
        return wanted.metrics();
    }

    /** What compares the metrics that are compared patient by patient. */
    List<Compared> compared() {
        return Catalogue.of(base.reference()).metrics(wanted.compared()).stream()
                .map(Compared::of)
                .toList();
    }

    /** What is stored of each patient of a cohort: first what is wanted as rows, then what is compared. */
    List<KeptColumn> kept(Scope scope) {
        List<KeptColumn> kept = new ArrayList<>();
        wanted.columns().forEach(key -> kept.add(KeptColumn.of(key, scope).orElseGet(() -> KeptColumn.none(key))));
        Alone alone = new Alone(scope);
        compared().forEach(metric -> kept.addAll(metric.columns(alone)));
        return kept;
    }

    /** The same, as the patients of the scenario are named. */
    List<KeptColumn> kept() {
        return kept(Scope.of(base.reference()));
    }

    /**
     * Returns the names of the factors.
     *
     * @return names in their order
     */
    public List<String> factors() {
        return experiment.factors().stream().map(Factor::name).toList();
    }

    /**
     * Tells a point as a variant of the scenario. Its name says what it is, not where it stands in the design.
     *
     * @param point the point
     * @return the variant
     */
    public Variant variant(DesignPoint point) {
        Mark mark = new Mark("point " + point.index(), 1, 1);
        List<Difference> differences = new ArrayList<>();
        if (!unvaried.isEmpty()) {
            differences.add(new Difference.Section(withoutVariation(mark)));
        }
        List<String> name = new ArrayList<>();
        for (int f = 0; f < experiment.factors().size(); f++) {
            Factor factor = experiment.factors().get(f);
            Setting level = point.levels().get(f);
            name.add(factor.name() + "=" + text(factor, level));
            for (Factor.Assignment assignment : factor.assignments(level, base.settings())) {
                differences.add(difference(assignment, mark));
            }
        }
        return Variant.of(String.join(" ", name), differences);
    }

    private static Difference difference(Factor.Assignment assignment, Mark mark) {
        if (assignment.setting() instanceof Setting.Amount amount) {
            return new Difference.Numeric(assignment.path(), amount.value(), mark);
        }
        String text = spec(assignment.path()).format(assignment.setting());
        return new Difference.Value(assignment.path(), new Written.Words(text, mark), mark);
    }

    /** A key without a value takes the key away. */
    private Written.Mapping withoutVariation(Mark mark) {
        List<Written.Entry> gone = unvaried.stream()
                .map(path -> new Written.Entry(path.toString(), mark, new Written.Words("", mark)))
                .toList();
        Written.Mapping vary = new Written.Mapping(gone, mark);
        Written.Mapping patients = new Written.Mapping(List.of(new Written.Entry("vary", mark, vary)), mark);
        return new Written.Mapping(List.of(new Written.Entry("patients", mark, patients)), mark);
    }

    /**
     * Writes a value as people do.
     *
     * @param factor a factor
     * @param level one of its values
     * @return the value with its unit
     */
    public static String text(Factor factor, Setting level) {
        if (factor.multiplies() && level instanceof Setting.Amount amount) {
            return Quantity.number(amount.value());
        }
        ValueSpec spec = spec(factor.paths().get(0));
        NumberSpec number = spec.number();
        return level instanceof Setting.Amount && number != null ? number.format(level) : spec.format(level);
    }

    /**
     * Returns the unit of the numbers of a factor.
     *
     * @param factor a factor
     * @return the canonical unit; empty for plain numbers and words
     */
    public static String unit(Factor factor) {
        NumberSpec number = spec(factor.paths().get(0)).number();
        return factor.multiplies() || number == null
                ? ""
                : number.dimension().units().get(0).symbol();
    }

    /** What may stand at the key of a factor, which the reader has seen to be a single value. */
    static ValueSpec spec(KeyPath path) {
        Spec found = ScenarioSpec.root().find(path);
        return (ValueSpec) (found instanceof AlternativeSpec either ? either.word() : Objects.requireNonNull(found));
    }

    /**
     * Tells how a point is run alone.
     *
     * @param point the point
     * @return a command for a shell
     */
    public String rerun(DesignPoint point) {
        StringBuilder line = new StringBuilder("seedsoil run " + source.scenarioName());
        Set<String> changes = new LinkedHashSet<>();
        for (int f = 0; f < experiment.factors().size(); f++) {
            Factor factor = experiment.factors().get(f);
            for (Factor.Assignment one : factor.assignments(point.levels().get(f), base.settings())) {
                changes.add(one.path() + "=" + spec(one.path()).format(one.setting()));
            }
        }
        changes.forEach(change -> line.append(" --set '").append(change).append('\''));
        return line.append(" --patients ")
                .append(patients)
                .append(" --seed ")
                .append(experiment.seed(point))
                .toString();
    }
}
