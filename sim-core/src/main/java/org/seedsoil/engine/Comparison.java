package org.seedsoil.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Site;

/** What is found after a baseline, compared with it. What has been treated locally since is judged apart. */
final class Comparison {
    private final Recist recist;
    private final double baselineDay;
    private final Map<Integer, Double> treated = new LinkedHashMap<>();

    Comparison(Look baseline, List<Site> sites) {
        this.recist = new Recist(baseline, sites);
        this.baselineDay = baseline.day();
    }

    double baselineDay() {
        return baselineDay;
    }

    List<Integer> targets() {
        return recist.targets();
    }

    boolean isKnown(int number) {
        return recist.isKnown(number);
    }

    /** Judges the next look; what has been found is told by number. */
    Recist.Judgement judge(Look look, Map<Integer, LesionState> found) {
        found.forEach((number, lesion) -> {
            double when = Responses.firstTreated(lesion, look.day());
            if (when <= look.day() && when >= baselineDay && treated.putIfAbsent(number, when) == null) {
                recist.treated(number);
            }
        });
        return recist.judge(look);
    }
}
