package org.seedsoil.cli.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seedsoil.report.Assumption;
import org.seedsoil.report.Provenance;
import org.seedsoil.scenario.KeyPath;

/**
 * Numbers of one meaning in several places, told together: the flow of every organ, a trait of every clone.
 *
 * @param path where they stand, with an asterisk for what differs
 * @param meaning what they are
 * @param lines value, source and places of each; places of equal value and source on one line
 */
record NumberGroup(String path, String meaning, List<String> lines) {
    private static final String ANY = "*";
    private static final List<String> MAPPINGS = List.of(
            "organs",
            "nodes",
            "edges",
            "destinations",
            "axes",
            "clones",
            "growth-in",
            "receptors",
            "soil",
            "dormancy",
            "extravasation-in",
            "mutates-to",
            "surveillance-in",
            "vary");

    static List<NumberGroup> of(List<Assumption> numbers) {
        return numbers.stream()
                .collect(Collectors.groupingBy(
                        number -> shape(number).toString(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(NumberGroup::group)
                .toList();
    }

    /** The path with an asterisk for each organ, node, clone or molecule, and without the place in a list. */
    private static KeyPath shape(Assumption number) {
        List<String> steps = KeyPath.parse(number.path()).steps();
        List<String> general = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean item = i == steps.size() - 1 && steps.get(i).startsWith("[");
            boolean named = i > 0 && MAPPINGS.contains(steps.get(i - 1));
            if (!item) {
                general.add(named ? ANY : steps.get(i));
            }
        }
        return new KeyPath(general);
    }

    private static NumberGroup group(List<Assumption> numbers) {
        Assumption first = numbers.get(0);
        KeyPath shape = narrowed(shape(first), numbers);
        Map<String, List<String>> placesByLine = new LinkedHashMap<>();
        for (Map.Entry<String, List<Assumption>> place : byPlace(numbers, shape).entrySet()) {
            List<Assumption> items = place.getValue();
            String values = items.stream().map(Assumption::value).collect(Collectors.joining(", "));
            String line = values + described(items.get(0));
            placesByLine.computeIfAbsent(line, key -> new ArrayList<>()).add(place.getKey());
        }
        List<String> lines = new ArrayList<>();
        placesByLine.forEach((line, places) -> lines.add(prefix(places) + line));
        return new NumberGroup(shape.toString(), first.meaning(), List.copyOf(lines));
    }

    /** The shape with the name itself where all numbers have the same. */
    private static KeyPath narrowed(KeyPath shape, List<Assumption> numbers) {
        List<String> steps = new ArrayList<>(shape.steps());
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            List<String> names = numbers.stream()
                    .map(number -> KeyPath.parse(number.path()).steps().get(step))
                    .distinct()
                    .toList();
            steps.set(i, names.size() == 1 ? names.get(0) : steps.get(i));
        }
        return new KeyPath(steps);
    }

    private static Map<String, List<Assumption>> byPlace(List<Assumption> numbers, KeyPath shape) {
        return numbers.stream()
                .collect(
                        Collectors.groupingBy(number -> place(number, shape), LinkedHashMap::new, Collectors.toList()));
    }

    /** What stands in a path where its shape has asterisks. */
    private static String place(Assumption number, KeyPath shape) {
        List<String> steps = KeyPath.parse(number.path()).steps();
        List<String> place = new ArrayList<>();
        for (int i = 0; i < shape.steps().size(); i++) {
            if (shape.steps().get(i).equals(ANY)) {
                place.add(steps.get(i));
            }
        }
        return String.join(" ", place);
    }

    private static String prefix(List<String> places) {
        String names = String.join(", ", places);
        return names.isEmpty() ? "" : names + ": ";
    }

    private static String described(Assumption number) {
        String source = source(number);
        return source.isEmpty() ? "" : " (" + source + ")";
    }

    /** Where a number comes from; empty for settings of the run, which need no source. */
    static String source(Assumption number) {
        if (!number.source().isEmpty()) {
            return number.source();
        }
        return number.provenance() == Provenance.SETTING ? "" : "assumed";
    }
}
