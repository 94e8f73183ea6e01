package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.disease.Target;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of systemic treatment: what it changes while it is given, and moments at which it kills. They follow {@link Target}. */
final class EffectSpec {
    private static final NumberSpec FACTOR = NumberSpec.of(Dimension.NUMBER, Domain.NOT_NEGATIVE);
    static final Key CLONES = Key.of("clones", new ListSpec(BodySpec.NAME), "clones that it acts on; none named: all");

    private EffectSpec() {}

    static SectionSpec effect() {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.of("from", MomentSpec.ANY, "0 d", "first day; where its event never comes, it is never given"));
        keys.add(Key.optional(
                "until", MomentSpec.ANY, "day on which it ends, counted from the same event; left out: never"));
        keys.add(CLONES);
        keys.add(Key.of("organs", new ListSpec(BodySpec.NAME), "organs or nodes in which it acts; none named: all"));
        for (Target target : Target.values()) {
            keys.add(key(target));
        }
        keys.add(Key.of(
                "block",
                new MapSpec("receptor or ligand", TextSpec.Kind.MOLECULE, BodySpec.PROBABILITY),
                "fraction of a receptor, or of its ligand, that it takes away in the whole body"));
        return new SectionSpec("an effect", keys);
    }

    /** The key of one target, as it stands in effects and in courses of drugs. */
    static Key key(Target target) {
        return Key.optional(target.key(), number(target), meaning(target));
    }

    private static NumberSpec number(Target target) {
        return switch (target.kind()) {
            case FACTOR -> FACTOR;
            case PART -> BodySpec.PROBABILITY;
            case RATE -> BodySpec.RATE;
        };
    }

    private static String meaning(Target target) {
        return target.kind() == Target.Kind.RATE ? target.meaning() : "factor on " + target.meaning();
    }

    static SectionSpec pulse() {
        return SectionSpec.of(
                "a pulse",
                Key.required("at", MomentSpec.ANY, "day of the first; where its event never comes, there is none"),
                Key.of(
                        "times",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1000))
                                .withoutVariation(),
                        "1",
                        "how many there are"),
                Key.optional("every", NumberSpec.of(Dimension.TIME, Domain.POSITIVE), "time between them"),
                CLONES,
                Key.required("survival", BodySpec.PROBABILITY, "probability that a cell of a lesion lives through it"));
    }
}
