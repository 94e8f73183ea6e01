package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.Radiotherapy;
import org.seedsoil.care.Remnant;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;

/** Builds the rule of ablation from valid settings, and settings from a rule. */
final class AblationBuilder {
    private AblationBuilder() {}

    static AblationPolicy build(Part part) {
        Remnant remnant = remnant(part);
        double control = remnant instanceof Radiotherapy ? 0 : part.number("control");
        Ablation rule = new Ablation(part.number("coverage"), control, remnant, timing(part));
        return new AblationPolicy(rule, part.words("from").equals("diagnosis"));
    }

    /** The settings from which {@link #build} gives a policy that ablates. */
    static Setting.Group settings(AblationPolicy policy) {
        Ablation rule = policy.rule();
        Map<String, Setting> entries = new LinkedHashMap<>();
        entries.put("coverage", new Setting.Amount(rule.coverage()));
        if (rule.remnant() instanceof Radiotherapy radiotherapy) {
            entries.put("radiotherapy", settings(radiotherapy));
        } else {
            entries.put("control", new Setting.Amount(rule.control()));
            entries.put("leaves", new Setting.Amount(rule.remnant().survival()));
        }
        AblationTiming timing = rule.timing();
        if (timing instanceof AblationTiming.AtAge at) {
            entries.put("at-age", new Setting.Amount(at.days()));
        } else if (timing instanceof AblationTiming.AtSize at) {
            entries.put("at-size", new Setting.Words(at.visible().words()));
        } else if (timing instanceof AblationTiming.AtRate at) {
            entries.put("rate", new Setting.Amount(at.perDay()));
        } else if (timing instanceof AblationTiming.Scans scans) {
            entries.put("scans", settings(scans));
        }
        entries.put("from", new Setting.Words(policy.fromDiagnosis() ? "diagnosis" : "start"));
        return new Setting.Group(entries);
    }

    private static Setting.Group settings(AblationTiming.Scans scans) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        entries.put("every", new Setting.Amount(scans.everyDays()));
        entries.put("visible", new Setting.Words(scans.visible().words()));
        entries.put("detection", new Setting.Amount(scans.detection()));
        if (!scans.phase().random()) {
            entries.put("first", new Setting.Amount(scans.phase().firstDays()));
        }
        return new Setting.Group(entries);
    }

    private static Setting.Group settings(Radiotherapy radiotherapy) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        entries.put("fractions", new Setting.Amount(radiotherapy.fractions()));
        entries.put("dose", new Setting.Amount(radiotherapy.doseGy()));
        entries.put("alpha", new Setting.Amount(radiotherapy.alpha()));
        entries.put("alpha-beta", new Setting.Amount(radiotherapy.alphaBetaGy()));
        entries.put("clonogens", new Setting.Amount(radiotherapy.clonogenic()));
        return new Setting.Group(entries);
    }

    private static Remnant remnant(Part part) {
        if (part.has("radiotherapy")) {
            Part course = part.part("radiotherapy");
            return new Radiotherapy(
                    (int) course.number("fractions"),
                    course.number("dose"),
                    course.number("alpha"),
                    course.number("alpha-beta"),
                    course.number("clonogens"));
        }
        double leaves = part.number("leaves");
        return leaves < 1 ? new Remnant.Rim(leaves) : Remnant.UNTOUCHED;
    }

    private static AblationTiming timing(Part part) {
        if (part.has("at-age")) {
            return new AblationTiming.AtAge(part.number("at-age"));
        }
        if (part.has("at-size")) {
            return new AblationTiming.AtSize(VisibleSize.parse(part.words("at-size")));
        }
        return part.has("rate") ? new AblationTiming.AtRate(part.number("rate")) : scans(part.part("scans"));
    }

    private static AblationTiming scans(Part part) {
        ScanPhase phase = part.has("first") ? ScanPhase.fixed(part.number("first")) : ScanPhase.RANDOM;
        return new AblationTiming.Scans(
                part.number("every"), phase, VisibleSize.parse(part.words("visible")), part.number("detection"));
    }
}
