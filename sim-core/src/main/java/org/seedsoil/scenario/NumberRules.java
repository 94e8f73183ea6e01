package org.seedsoil.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which numbers a variant may set, and to what: those that stand in the scenario, or could, within the domain of their key. */
final class NumberRules {
    private NumberRules() {}

    /** Swaps a number; where that cannot be it tells why and leaves the settings as they are. */
    static Settings put(Settings settings, Difference.Numeric number, List<Violation> faults) {
        NumberSpec spec = spec(number.path());
        boolean stands = isNumber(settings, number.path());
        String fault = spec == null || !stands ? unknown(settings, number.path()) : outside(spec, number.value());
        if (!fault.isEmpty()) {
            faults.add(new Violation(number.path(), number.mark(), fault));
            return settings;
        }
        return settings.with(number.path(), number.value());
    }

    private static boolean isNumber(Settings settings, KeyPath path) {
        Setting found = settings.values().find(path);
        return found != null && found.number() != null;
    }

    private static @Nullable NumberSpec spec(KeyPath path) {
        Spec spec = ScenarioSpec.root().find(path);
        return spec == null ? null : spec.number();
    }

    private static String outside(NumberSpec spec, double value) {
        return spec.domain().contains(value)
                ? ""
                : value + " is out of range; allowed: " + spec.domain().describe(spec.dimension());
    }

    private static String unknown(Settings settings, KeyPath path) {
        List<String> numbers = Leaf.of(settings.values()).stream()
                .filter(leaf -> isNumber(settings, leaf.path()))
                .map(leaf -> leaf.path().toString())
                .toList();
        return "there is no number at this path" + Suggestion.of(path.toString(), numbers)
                + "; allowed: a number that is written or has a default";
    }
}
