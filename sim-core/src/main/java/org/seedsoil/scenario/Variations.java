package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Domain;

/** Builds variations from valid settings. */
final class Variations {
    static final Domain AGES = Domain.between(0, 120);

    private Variations() {}

    static @Nullable Variation age(Part root) {
        Part distribution = root.part("patients").partOrNull("age");
        return distribution == null ? null : of(KeyPath.parse("patients.age"), distribution, Double.NaN, AGES);
    }

    static List<Variation> of(Settings settings) {
        List<Variation> variations = new ArrayList<>();
        Part vary = new Part(settings.values()).part("patients").part("vary");
        for (Map.Entry<String, Setting> entry : vary.group().entries().entrySet()) {
            KeyPath path = KeyPath.parse(entry.getKey());
            Part distribution = new Part((Setting.Group) entry.getValue());
            variations.add(of(
                    path,
                    distribution,
                    settings.number(entry.getKey()),
                    target(path).domain()));
        }
        return variations;
    }

    static NumberSpec target(KeyPath path) {
        Spec spec = Objects.requireNonNull(ScenarioSpec.root().find(path));
        return Objects.requireNonNull(spec.number());
    }

    private static Variation of(KeyPath path, Part distribution, double written, Domain domain) {
        String name = distribution.group().entries().keySet().iterator().next();
        Part part = distribution.part(name);
        return switch (name) {
            case "lognormal" -> new Variation(path, Variation.Kind.LOGNORMAL, written, part.number("sigma"), domain);
            case "normal" ->
                new Variation(path, Variation.Kind.NORMAL, part.numberOr("mean", written), part.number("sd"), domain);
            case "uniform" ->
                new Variation(path, Variation.Kind.UNIFORM, part.number("min"), part.number("max"), domain);
            default -> new Variation(path, Variation.Kind.BETA, part.number("a"), part.number("b"), domain);
        };
    }
}
