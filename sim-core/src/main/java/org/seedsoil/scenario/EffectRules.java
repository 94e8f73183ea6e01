package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.care.Moment;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Target;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** Rules of systemic treatment: it begins before it ends, names what there is, and changes something that the disease has. */
final class EffectRules {
    private static final KeyPath CARE = KeyPath.parse("care");
    private static final KeyPath EFFECTS = KeyPath.parse("care.effects");
    private static final KeyPath PULSES = KeyPath.parse("care.pulses");
    private static final KeyPath COURSES = KeyPath.parse("care.courses");

    private final Validation findings;
    private final double horizon;
    private final Set<String> living;

    private EffectRules(Validation findings) {
        this.findings = findings;
        this.horizon = findings.numberOr(KeyPath.parse("horizon"), Double.NaN);
        this.living = CloneRules.living(findings);
    }

    static void check(Validation findings) {
        EffectRules rules = new EffectRules(findings);
        for (int i = 0; i < findings.items(EFFECTS); i++) {
            rules.effect(EFFECTS.item(i));
        }
        for (int i = 0; i < findings.items(PULSES); i++) {
            rules.pulse(PULSES.item(i));
        }
        for (String name : findings.keys(COURSES)) {
            for (Drug drug : Drug.ALL) {
                KeyPath course = COURSES.child(name).child(drug.word());
                if (findings.has(course)) {
                    rules.event(course.child("from"));
                    CourseKeys.check(course, findings);
                    drug.check(course, rules);
                }
            }
        }
    }

    Validation findings() {
        return findings;
    }

    private void effect(KeyPath effect) {
        double from = findings.numberOr(effect.child("from"), 0);
        double until = findings.numberOr(effect.child("until"), Double.POSITIVE_INFINITY);
        Moment end = findings.moment(effect.child("until"));
        if (end != null && !findings.counts(effect.child("from"), end.after())) {
            Moment begin = findings.moment(effect.child("from"));
            findings.fault(
                    effect.child("until"),
                    "the effect begins and ends by different events, "
                            + (begin == null ? "" : begin.after().meaning()) + " and "
                            + end.after().meaning() + "; allowed: an end that counts from the same");
        } else if (until <= from) {
            findings.fault(
                    effect.child("until"),
                    "the effect ends on day " + Quantity.number(until) + " and begins on day " + Quantity.number(from)
                            + "; allowed: an end after the beginning");
        }
        before(effect.child("from"), from);
        event(effect.child("from"));
        clones(effect);
        names(effect.child("organs"), "organ or node", findings.organsAndNodes());
        List<Target> named = targets(effect, List.of(Target.values()));
        blocks(effect.child("block"), effect);
        if (named.isEmpty() && findings.keys(effect.child("block")).isEmpty()) {
            findings.fault(effect, "the effect changes nothing; allowed: one or more of " + targets());
        }
    }

    /** Checks the targets that an effect or drug names. */
    List<Target> targets(KeyPath effect, List<Target> possible) {
        List<Target> named = new ArrayList<>();
        for (Target target : possible) {
            if (findings.has(effect.child(target.key()))) {
                named.add(target);
                reach(effect, target);
                present(effect, target);
            }
        }
        return named;
    }

    /** Checks the clones that an effect, pulse or drug names. */
    void clones(KeyPath effect) {
        names(effect.child("clones"), "clone", findings.clones());
        List<String> written = findings.texts(effect.child("clones"));
        for (int i = 0; i < written.size(); i++) {
            lives(effect.child("clones").item(i), written.get(i));
        }
    }

    /** Checks one clone that a drug names. */
    void clone(KeyPath key, String name) {
        if (findings.known(key, "clone", name, findings.clones())) {
            lives(key, name);
        }
    }

    private void lives(KeyPath key, String name) {
        if (findings.clones().contains(name) && !living.contains(name)) {
            findings.fault(
                    key,
                    "no cell of '" + name
                            + "' ever lives, for it is neither there on day 0 nor reached by mutation; allowed: "
                            + Names.list(living));
        }
    }

    private static String targets() {
        List<String> keys = new ArrayList<>();
        for (Target target : Target.values()) {
            keys.add(target.key());
        }
        keys.add("block");
        return String.join(", ", keys);
    }

    private void pulse(KeyPath pulse) {
        double times = findings.numberOr(pulse.child("times"), 1);
        if (times > 1 && !findings.has(pulse.child("every"))) {
            findings.fault(
                    pulse.child("times"),
                    "there are " + Quantity.number(times) + " pulses and no time between them; allowed: every");
        }
        if (times == 1 && findings.has(pulse.child("every"))) {
            findings.fault(pulse.child("every"), "there is one pulse only; allowed: times of 2 or more");
        }
        double at = findings.numberOr(pulse.child("at"), Double.NaN);
        before(pulse.child("at"), at);
        afterTheStart(pulse.child("at"));
        event(pulse.child("at"));
        clones(pulse);
    }

    /** Nothing is killed before anything lives. */
    void afterTheStart(KeyPath day) {
        if (findings.numberOr(day, Double.NaN) == 0 && findings.counts(day, TimeOrigin.START)) {
            findings.fault(day, "nothing is there before day 0; allowed: a time above 0");
        }
    }

    /** The event that a day counts from has to be possible. */
    void event(KeyPath key) {
        Moment moment = findings.moment(key);
        TimeOrigin origin = moment == null ? TimeOrigin.START : moment.after();
        String lacking = switch (origin) {
            case START -> "";
            case ORDER ->
                key.toString().startsWith("care.courses.") ? "" : "a course with a name, which a policy can order";
            case DIAGNOSIS -> findings.isSection(CARE.child("diagnosis")) ? "" : "care.diagnosis";
            case DETECTION -> findings.isSection(CARE.child("detection")) ? "" : "care.detection";
            case RESECTION -> isResected(0) ? "" : "a resection among care.interventions";
            case R0_RESECTION -> isResected(Double.MIN_VALUE) ? "" : "a resection with margins.R0 above 0";
        };
        if (!lacking.isEmpty()) {
            findings.fault(
                    key,
                    origin.meaning() + " never comes, so this is never given; allowed: a time after day 0, or "
                            + lacking);
        }
    }

    /** Whether some operation leaves no cell with at least a probability. */
    private boolean isResected(double least) {
        KeyPath interventions = CARE.child("interventions");
        for (int i = 0; i < findings.items(interventions); i++) {
            KeyPath resection = interventions.item(i).child("resect");
            if (findings.has(resection)
                    && findings.numberOr(resection.child("margins").child("R0"), 0) >= least) {
                return true;
            }
        }
        return false;
    }

    private void before(KeyPath key, double day) {
        if (day >= horizon) {
            findings.fault(
                    key,
                    "following ends before it begins; allowed: less than the horizon, "
                            + Quantity.format(horizon, Dimension.TIME));
        }
    }

    private void names(KeyPath key, String noun, Collection<String> known) {
        List<String> written = findings.texts(key);
        Set<String> met = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            findings.known(key.item(i), noun, written.get(i), known);
            if (!met.add(written.get(i))) {
                findings.fault(key.item(i), "'" + written.get(i) + "' is named twice; allowed: once");
            }
        }
    }

    private void reach(KeyPath effect, Target target) {
        boolean clones = !findings.texts(effect.child("clones")).isEmpty();
        boolean organs = !findings.texts(effect.child("organs")).isEmpty();
        if (target.reach() == Target.Reach.BODY && (clones || organs)) {
            findings.fault(
                    effect.child(target.key()),
                    "it is the same for all clones in the whole body; allowed: an effect that names no clones or organs");
        } else if (target.reach() == Target.Reach.CLONE && organs) {
            findings.fault(
                    effect.child(target.key()),
                    "it is a trait of clones, wherever they are; allowed: an effect that names no organs");
        }
    }

    /** What a part of the cascade that is off reads is not there to be changed. */
    private void present(KeyPath effect, Target target) {
        CascadeStage stage = target.stage();
        if (stage != null && !findings.on(stage)) {
            findings.fault(
                    effect.child(target.key()),
                    "stages." + StageNames.of(stage) + " is off, so this does nothing; allowed: the stage on");
        }
        if (target == Target.BLOOD_ENTRY) {
            leavesAWayOut(effect, effect.child(target.key()));
        }
        if (target == Target.BONE_COUPLING && !findings.isSection(BoneRules.BONE)) {
            findings.fault(effect.child(target.key()), "nobody follows bone, so this does nothing; allowed: with bone");
        }
    }

    /** A seed that has detached has to get somewhere, or die. */
    private void leavesAWayOut(KeyPath effect, KeyPath entry) {
        List<String> named = findings.texts(effect.child("clones"));
        for (String clone : named.isEmpty() ? living : named) {
            KeyPath ways = KeyPath.parse("clones").child(clone).child("intravasation");
            double others = findings.numberOr(ways.child("lymph"), Double.NaN)
                    + findings.numberOr(ways.child("anoikis"), Double.NaN);
            if (others == 0 && findings.numberOr(entry, Double.NaN) == 0) {
                findings.fault(
                        entry,
                        "blood is the only way out for seeds of '" + clone
                                + "', so a detached one would stay for ever; allowed: a number above 0, or lymph or anoikis above 0 in "
                                + ways);
            }
        }
    }

    private void blocks(KeyPath block, KeyPath effect) {
        Set<String> targets = CloneRules.molecules(findings);
        for (String molecule : findings.keys(block)) {
            if (!targets.contains(molecule)) {
                findings.fault(
                        block.child(molecule),
                        "no clone has a receptor '" + molecule
                                + "', or one that follows it, so blocking it does nothing;"
                                + " allowed: "
                                + (targets.isEmpty()
                                        ? "nothing, for no clone has receptors"
                                        : String.join(", ", targets)));
            }
        }
        boolean narrowed = !findings.texts(effect.child("clones")).isEmpty()
                || !findings.texts(effect.child("organs")).isEmpty();
        if (narrowed && !findings.keys(block).isEmpty()) {
            findings.fault(block, "it acts in the whole body; allowed: an effect that names no clones or organs");
        }
    }
}
