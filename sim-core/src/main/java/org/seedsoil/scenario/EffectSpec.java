package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.disease.Target;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of systemic treatment: what it changes while it is given, and moments at which it kills. They follow {@link Target}. */
final class EffectSpec {
    private static final NumberSpec DAY = NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE);
    private static final NumberSpec FACTOR = NumberSpec.of(Dimension.NUMBER, Domain.NOT_NEGATIVE);
    static final Key AFTER = Key.of(
            "after",
            ChoiceSpec.of(TimeOrigin.words(), List.of()),
            TimeOrigin.START.word(),
            "from where its days count; where that never comes, it is never given");
    static final Key CLONES = Key.of("clones", new ListSpec(BodySpec.NAME), "clones that it acts on; none named: all");

    private EffectSpec() {}

    static SectionSpec effect() {
        List<Key> keys = new ArrayList<>();
        keys.add(AFTER);
        keys.add(Key.of("from", DAY, "0 d", "first day"));
        keys.add(Key.optional("until", DAY, "day on which it ends; left out: never"));
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
                AFTER,
                Key.required("at", DAY, "day of the first"),
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
