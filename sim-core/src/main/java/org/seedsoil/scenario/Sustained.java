package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Agent;
import org.seedsoil.disease.Effect;
import org.seedsoil.disease.Target;

/**
 * A drug that changes some things for as long as it is taken.
 *
 * @param word its key in a course
 * @param kind what it is, for people
 * @param targets what it may change
 */
record Sustained(String word, String kind, List<Target> targets) implements Drug {
    @Override
    public SectionSpec keys() {
        List<Key> own = new ArrayList<>();
        if (targets.stream().allMatch(target -> target.reach() != Target.Reach.BODY)) {
            own.add(EffectSpec.CLONES);
        }
        targets.forEach(target -> own.add(EffectSpec.key(target)));
        return CourseKeys.allTheTime("a course of " + kind, own);
    }

    @Override
    public void check(KeyPath key, EffectRules rules) {
        rules.clones(key);
        if (rules.targets(key, targets).isEmpty()) {
            rules.findings()
                    .fault(
                            key,
                            "the drug changes nothing; allowed: one or more of "
                                    + String.join(
                                            ", ",
                                            targets.stream().map(Target::key).toList()));
        }
    }

    @Override
    public Agent agent(Part part, EffectBuilder builder) {
        return new Agent(
                word,
                kind,
                List.of(new Effect(
                        builder.clones(part.has("clones") ? part.texts("clones") : List.of()),
                        builder.clones(List.of()),
                        builder.values(part, targets),
                        Map.of())),
                List.of());
    }
}
