package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Choices;
import org.seedsoil.experiment.Law;
import org.seedsoil.experiment.Range;
import org.seedsoil.experiment.Scale;
import org.seedsoil.experiment.Span;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.Written;

/** Reads over what a factor ranges. */
final class RangeReader {
    private static final NumberSpec MULTIPLIER = new NumberSpec(Dimension.NUMBER, Domain.POSITIVE, false);

    private final SweepFaults faults;

    RangeReader(SweepFaults faults) {
        this.faults = faults;
    }

    /** Makes something whose constructor says what is wrong. */
    <T> @Nullable T tried(Mark mark, String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            faults.add(mark, path, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** What may stand at a key; null where that is no single value. */
    static @Nullable NumberSpec number(KeyPath path) {
        ValueSpec spec = spec(path);
        return spec == null ? null : spec.number();
    }

    static @Nullable ValueSpec spec(KeyPath path) {
        Spec found = ScenarioSpec.root().find(path);
        Spec word = found instanceof AlternativeSpec either ? either.word() : found;
        return word instanceof ValueSpec value ? value : null;
    }

    @Nullable
    Range range(Written.Mapping mapping, List<KeyPath> paths, String name, Mark mark) {
        Written range = mapping.value("range");
        Written values = mapping.value("values");
        Written distribution = mapping.value("distribution");
        int given = (range == null ? 0 : 1) + (values == null ? 0 : 1) + (distribution == null ? 0 : 1);
        if (given != 1) {
            faults.add(mark, name, "a factor has one range; allowed: one of range, values, distribution, factor");
            return null;
        }
        if (values != null) {
            return values(values, paths, name, mark);
        }
        NumberSpec number = number(paths, name, mark);
        if (number == null) {
            return null;
        }
        if (distribution != null) {
            refuseScale(mapping, name);
            return distribution(distribution, number, name);
        }
        return span(mapping, range, number, Scale.LINEAR, name);
    }

    private void refuseScale(Written.Mapping mapping, String name) {
        Written.Entry scale = mapping.entry("scale");
        if (scale != null) {
            faults.add(scale.keyMark(), name, "scale belongs to a range; leave it out here");
        }
    }

    @Nullable
    Range multiplier(Written.Mapping mapping, Written.Entry multiplier, List<KeyPath> paths, String name) {
        for (KeyPath path : paths) {
            if (number(path) == null) {
                faults.add(multiplier.keyMark(), name, "'" + path + "' is no number, which alone can be multiplied");
                return null;
            }
        }
        for (String other : List.of("range", "values", "distribution")) {
            if (mapping.value(other) != null) {
                faults.add(multiplier.keyMark(), name, "factor and " + other + " contradict each other; allowed: one");
                return null;
            }
        }
        return span(mapping, multiplier.value(), MULTIPLIER, Scale.LOG, name);
    }

    private @Nullable Range span(
            Written.Mapping mapping, @Nullable Written range, NumberSpec number, Scale usual, String name) {
        Scale scale = scale(mapping, usual, name);
        Mark mark = range == null ? mapping.mark() : range.mark();
        List<Written> ends = faults.list(range, mark, name, "[smallest, largest]");
        if (ends.size() != 2) {
            if (!ends.isEmpty()) {
                faults.add(mark, name, "a range has two ends; allowed: [smallest, largest]");
            }
            return null;
        }
        Setting.Amount low = amount(number, ends.get(0), name);
        Setting.Amount high = amount(number, ends.get(1), name);
        return low == null || high == null
                ? null
                : tried(
                        mark,
                        name,
                        () -> new Span(
                                low.value(),
                                high.value(),
                                scale,
                                number.domain().whole()));
    }

    private Scale scale(Written.Mapping mapping, Scale usual, String name) {
        Written scale = mapping.value("scale");
        if (scale == null) {
            return usual;
        }
        String text = faults.words(scale, scale.mark(), name, "linear, log");
        if (text != null && !text.equals("linear") && !text.equals("log")) {
            faults.add(scale.mark(), name, "'" + Suggestion.clip(text) + "' is no scale; allowed: linear, log");
        }
        return "log".equals(text) ? Scale.LOG : Scale.LINEAR;
    }

    private Setting.@Nullable Amount amount(NumberSpec number, Written written, String name) {
        String text = faults.words(written, written.mark(), name, number.allowed());
        return text == null ? null : amount(number, text, name, written.mark());
    }

    Setting.@Nullable Amount amount(NumberSpec number, String text, String name, Mark mark) {
        return (Setting.Amount) tried(mark, name, () -> number.parse(text));
    }

    private @Nullable Range values(Written values, List<KeyPath> paths, String name, Mark mark) {
        List<Setting> settings = new ArrayList<>();
        List<Written> written = faults.list(values, mark, name, "[one, two, …]");
        for (Written each : written) {
            String text = faults.words(
                    each, mark, name, Objects.requireNonNull(spec(paths.get(0))).allowed());
            if (text == null) {
                continue;
            }
            for (KeyPath path : paths) {
                Setting setting = tried(
                        each.mark(),
                        name,
                        () -> Objects.requireNonNull(spec(path)).parse(text));
                if (setting != null && path.equals(paths.get(0))) {
                    settings.add(setting);
                }
            }
        }
        return settings.size() < written.size() || settings.isEmpty()
                ? null
                : tried(values.mark(), name, () -> new Choices(settings));
    }

    private @Nullable Range distribution(Written written, NumberSpec number, String name) {
        if (!(written instanceof Written.Mapping mapping) || mapping.entries().size() != 1) {
            faults.add(written.mark(), name, "one distribution belongs here; allowed: uniform, normal, lognormal");
            return null;
        }
        Written.Entry law = mapping.entries().get(0);
        List<String> parameters = switch (law.key()) {
            case "uniform" -> List.of("min", "max");
            case "normal" -> List.of("mean", "sd");
            case "lognormal" -> List.of("median", "sigma");
            default -> List.of();
        };
        if (parameters.isEmpty() || !(law.value() instanceof Written.Mapping inside)) {
            faults.add(
                    law.keyMark(),
                    name,
                    "'" + Suggestion.clip(law.key()) + "' with its parameters"
                            + Suggestion.of(law.key(), List.of("uniform", "normal", "lognormal"))
                            + "; allowed: uniform: {min, max}, normal: {mean, sd}, lognormal: {median, sigma}");
            return null;
        }
        faults.onlyKeys(inside, name, parameters);
        return law(law, inside, parameters, number, name);
    }

    private @Nullable Range law(
            Written.Entry law, Written.Mapping inside, List<String> parameters, NumberSpec number, String name) {
        NumberSpec any = new NumberSpec(number.dimension(), Domain.ANY, false);
        NumberSpec plain = new NumberSpec(Dimension.NUMBER, Domain.POSITIVE, false);
        boolean log = law.key().equals("lognormal");
        boolean uniform = law.key().equals("uniform");
        Setting.Amount first = parameter(inside, parameters.get(0), uniform ? number : any, name);
        Setting.Amount second = parameter(inside, parameters.get(1), log ? plain : uniform ? number : any, name);
        if (first == null || second == null) {
            return null;
        }
        Law.Kind kind = log ? Law.Kind.LOGNORMAL : Law.Kind.NORMAL;
        return tried(
                law.keyMark(),
                name,
                () -> uniform
                        ? new Span(
                                first.value(),
                                second.value(),
                                Scale.LINEAR,
                                number.domain().whole())
                        : new Law(kind, first.value(), second.value(), number.domain()));
    }

    private Setting.@Nullable Amount parameter(Written.Mapping inside, String key, NumberSpec spec, String name) {
        Written written = inside.value(key);
        if (written == null) {
            faults.add(inside.mark(), name, key + " is missing; allowed: " + spec.allowed());
            return null;
        }
        return amount(spec, written, name);
    }

    private @Nullable NumberSpec number(List<KeyPath> paths, String name, Mark mark) {
        NumberSpec first = null;
        for (KeyPath path : paths) {
            NumberSpec number = number(path);
            if (number == null) {
                faults.add(mark, name, "'" + path + "' is no number; allowed: values with a list");
                return null;
            }
            first = first == null ? number : first;
            if (number.dimension() != first.dimension()) {
                faults.add(
                        mark,
                        name,
                        "'" + path + "' is " + number.dimension().describe()
                                + ", unlike the first key; allowed: factor," + " which multiplies each");
                return null;
            }
        }
        return first;
    }
}
