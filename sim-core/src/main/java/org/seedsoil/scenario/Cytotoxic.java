package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seedsoil.care.Agent;
import org.seedsoil.care.CellKill;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** Chemotherapy: each cycle kills a part of the cells of every lesion, clone by clone. Sleeping groups live through it. */
final class Cytotoxic implements Drug {
    private static final NumberSpec DECADES = NumberSpec.of(Dimension.NUMBER, Domain.between(0, 300));
    private static final String KILL = "log-kill";

    @Override
    public String word() {
        return "cytotoxic";
    }

    @Override
    public String kind() {
        return "a cytotoxic drug";
    }

    @Override
    public SectionSpec keys() {
        SectionSpec clone = SectionSpec.of(
                "what a cycle does to a clone",
                Key.required(KILL, DECADES, "decades by which a cycle lowers the cells of this clone; 0: it resists"));
        return CourseKeys.atMoments(
                "a course of a cytotoxic drug",
                List.of(
                        Key.required(
                                KILL,
                                DECADES,
                                "decades by which a cycle lowers the cells of every lesion: 1 leaves a tenth, each cell by chance"),
                        Key.of("clones", MapSpec.byName("clone", clone), "clones that it kills otherwise")));
    }

    @Override
    public void check(KeyPath key, EffectRules rules) {
        rules.afterTheStart(key.child("from"));
        KeyPath clones = key.child("clones");
        for (String clone : rules.findings().keys(clones)) {
            rules.clone(clones.child(clone), clone);
        }
    }

    @Override
    public Agent agent(Part part, EffectBuilder builder) {
        Map<String, Part> apart = part.parts("clones");
        List<CellKill> kills = new ArrayList<>();
        Set<Integer> others = new LinkedHashSet<>();
        if (!apart.isEmpty()) {
            others.addAll(builder.allClones());
            others.removeAll(builder.clones(apart.keySet()));
        }
        if (apart.isEmpty() || !others.isEmpty()) {
            kills.add(new CellKill(others, part.number(KILL)));
        }
        apart.forEach((name, clone) -> kills.add(new CellKill(builder.clones(List.of(name)), clone.number(KILL))));
        return new Agent(word(), kind(), List.of(), kills);
    }
}
