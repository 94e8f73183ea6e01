package org.seedsoil.scenario;

import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;

/** Builds the rule of ablation from valid settings. */
final class AblationBuilder {
    private AblationBuilder() {}

    static AblationPolicy build(Part part) {
        Ablation rule = new Ablation(part.number("coverage"), part.number("control"), timing(part));
        return new AblationPolicy(rule, part.words("from").equals("diagnosis"));
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
