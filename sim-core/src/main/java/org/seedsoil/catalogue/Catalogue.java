package org.seedsoil.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.seedsoil.observe.Card;
import org.seedsoil.observe.Line;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Scope;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Suggestion;

/**
 * All results of cohorts with one body and one set of clones, by their keys: {@code overall-survival.5y}, {@code
 * organs.liver.first}, {@code metastases.q95}, {@code reproduction.R_m}. Immutable.
 */
public final class Catalogue {
    private static final List<Result> OF_COHORTS = CohortResults.list();
    private static final List<Result> ALL =
            List.copyOf(Stream.of(OF_COHORTS, CascadeResults.list(), TheoryResults.list())
                    .flatMap(List::stream)
                    .toList());

    private final Scope scope;
    private final List<Result> results;

    private Catalogue(Scope scope, List<Result> results) {
        this.scope = scope;
        this.results = results;
    }

    /**
     * Returns all results, whatever the disease.
     *
     * @return those of cohorts in the order of {@code summary.json}, then what theory computes
     */
    public static List<Result> all() {
        return ALL;
    }

    /**
     * Returns the results of cohorts with a disease, and what theory computes of it.
     *
     * @param reference the reference patient of a scenario
     * @return the catalogue
     */
    public static Catalogue of(Patient reference) {
        return new Catalogue(Scope.of(reference), ALL);
    }

    /**
     * Returns what is estimated from cohorts.
     *
     * @param scope what it is named after
     * @return the catalogue, without what theory computes
     */
    public static Catalogue ofCohorts(Scope scope) {
        return new Catalogue(scope, OF_COHORTS);
    }

    /**
     * Returns the results.
     *
     * @return in the order of {@code summary.json}
     */
    public List<Result> results() {
        return results;
    }

    /**
     * Returns all results of one kind that {@code summary.json} has.
     *
     * @param result the kind
     * @return one for each word of its parameters, the last changing fastest; none where it is not told
     */
    public List<Metric> told(Result result) {
        List<Arguments> given = List.of(Arguments.NONE);
        for (Parameter parameter : result.parameters()) {
            List<Arguments> longer = new ArrayList<>();
            for (Arguments before : given) {
                for (String word : parameter.told(scope)) {
                    double number = parameter.read(word, scope).orElseThrow();
                    longer.add(before.with(parameter, word, number));
                }
            }
            given = longer;
        }
        return result.told() ? given.stream().map(each -> metric(result, each)).toList() : List.of();
    }

    /**
     * Returns what people read on the terminal.
     *
     * @return lines in the order of the results, those that stand under another behind it
     */
    public List<Line> lines() {
        List<Line> all =
                results.stream().flatMap(result -> result.lines().stream()).toList();
        return all.stream()
                .filter(line -> line.under().isEmpty())
                .flatMap(line -> Stream.concat(
                        Stream.of(line),
                        all.stream().filter(other -> other.under().equals(line.key()))))
                .toList();
    }

    /**
     * Returns what stands at the head of the report.
     *
     * @return cards in the order of the results
     */
    public List<Card> cards() {
        return results.stream().flatMap(result -> result.cards().stream()).toList();
    }

    /**
     * Reads a key.
     *
     * @param key words joined by dots
     * @return the result
     * @throws UnknownResultException if it names no number whose error is known
     */
    public Metric metric(String key) {
        return metrics(List.of(key)).get(0);
    }

    /**
     * Reads keys.
     *
     * @param keys words joined by dots
     * @return the results, in the same order
     * @throws UnknownResultException if some name no number whose error is known; it holds every fault
     */
    public List<Metric> metrics(List<String> keys) {
        List<Metric> metrics = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String key : keys) {
            find(key).ifPresentOrElse(metrics::add, () -> faults.add(fault(key).orElseThrow()));
        }
        if (!faults.isEmpty()) {
            throw new UnknownResultException(faults);
        }
        return metrics;
    }

    /**
     * Reads the key of a result that has a time, without the time.
     *
     * @param key words joined by dots
     * @return the result at any time
     * @throws UnknownResultException if it names no such result
     */
    public Course course(String key) {
        Metric start = metric(key + ".0 d");
        return new Course(key, start);
    }

    /**
     * Says what is wrong with a key.
     *
     * @param key words joined by dots
     * @return a sentence with what is allowed; empty where it names a number whose error is known
     */
    public Optional<String> fault(String key) {
        Optional<Metric> named = named(key);
        if (named.isEmpty()) {
            return Optional.of(new Search(key).fault());
        }
        return named.filter(metric -> !metric.result().method().isMetric())
                .map(metric -> key + " is not a number with a standard error");
    }

    private Metric metric(Result result, Arguments given) {
        boolean own = given.has(Parameter.NUMBER);
        return new Metric(
                result,
                given,
                own
                        ? PatientValues.numbers(scope)
                                .get(given.index(Parameter.NUMBER))
                                .unit()
                        : result.unit());
    }

    private Optional<Metric> find(String key) {
        return named(key).filter(metric -> metric.result().method().isMetric());
    }

    private Optional<Metric> named(String key) {
        List<String> steps = steps(key);
        return results.stream()
                .flatMap(result -> result.read(steps, scope).map(read -> metric(result, read)).stream())
                .findFirst();
    }

    private static List<String> steps(String key) {
        return List.of(key.split("\\.", -1));
    }

    /** Looks for what a key that names nothing may have meant: how far it can be followed, and what could come next. */
    private final class Search {
        private final List<String> steps;
        private final Set<String> next = new LinkedHashSet<>();
        private int reached;
        private boolean end;

        Search(String key) {
            this.steps = steps(key);
            for (Result result : results) {
                if (result.method().isMetric()) {
                    result.templates().forEach(spelling -> follow(spelling.match(steps, scope)));
                }
            }
        }

        private void follow(Template.Match match) {
            if (match.reached() > reached) {
                reached = match.reached();
                next.clear();
                end = false;
            }
            if (match.reached() == reached) {
                next.addAll(match.expected());
                end |= match.end();
            }
        }

        String fault() {
            String path = String.join(".", steps.subList(0, Math.min(reached, steps.size())));
            if (reached >= steps.size()) {
                return path + " is not a number with a standard error; allowed: one of those below it: "
                        + Names.list(next);
            }
            return next.isEmpty() && end
                    ? path + " is the number itself; leave out what follows it"
                    : unknown(steps.get(reached), path, next);
        }
    }

    private static String unknown(String step, String path, Collection<String> known) {
        return "there is no result '" + Suggestion.clip(step) + "'" + (path.isEmpty() ? "" : " in " + path)
                + Suggestion.of(step, known) + "; allowed: " + Names.list(known);
    }
}
