package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Margin;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.clinic.ResponseRule;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.OperationRecord;

/**
 * Response as it is judged from looks, and progression as it really was: the day on which the true sum of the targets was a fifth, and 5 mm, above its smallest,
 * or a metastasis that was not found at baseline became manifest. Between looks a true diameter is taken to change exponentially.
 */
final class Responses {
    private static final double GROWTH = 1.2;
    private static final double GROWTH_MM = 5;

    private final Body body;
    private final Clinic clinic;
    private final List<Recist.Judgement> judgements = new ArrayList<>();
    private final List<Truth> truths = new ArrayList<>();
    private @Nullable Comparison comparison;
    private Map<Integer, LesionState> lesions = Map.of();
    /** The last look of the series that is judged, and what was there. */
    private @Nullable Look last;

    private @Nullable Truth lastTruth;

    /** True diameters of what has been found, on a day, by number. */
    private record Truth(double day, Map<Integer, Double> diameterMm) {
        double sum(List<Integer> targets) {
            double sum = 0;
            for (int target : targets) {
                sum += diameterMm.getOrDefault(target, 0.0);
            }
            return sum;
        }
    }

    Responses(Body body, Clinic clinic) {
        this.body = body;
        this.clinic = clinic;
    }

    /** Takes in a look; what has been found is told by number. */
    void look(Look look, Map<Integer, LesionState> found) {
        ResponseRule rule = clinic.response().orElse(null);
        if (rule == null
                || !rule.imaging().equals(look.imaging())
                || look.day() < body.diagnosisDay + rule.fromDays()) {
            return;
        }
        lesions = found;
        last = look;
        lastTruth = truth(look.day());
        Comparison judge = comparison;
        if (judge != null) {
            judgements.add(judge.judge(look, found));
            truths.add(lastTruth);
        } else if (!rule.atCourse()) {
            begin();
        }
    }

    /** A course begins: where it says so, the last look is the baseline. */
    void courseBegins() {
        if (comparison == null && clinic.response().map(ResponseRule::atCourse).orElse(false)) {
            begin();
        }
    }

    private void begin() {
        Look baseline = last;
        Truth truth = lastTruth;
        if (baseline != null && truth != null) {
            comparison = new Comparison(baseline, clinic.sites());
            truths.add(truth);
        }
    }

    /** When something was first treated locally, up to a day; infinite if it was not. */
    static double firstTreated(LesionState lesion, double end) {
        double first = Double.POSITIVE_INFINITY;
        for (AblationRecord ablation : lesion.ablations(end)) {
            first = Math.min(first, ablation.day());
        }
        double cut = lesion.treatedDay();
        return cut > Double.NEGATIVE_INFINITY && cut <= end ? Math.min(first, cut) : first;
    }

    /** When the primary was first taken out with clear margins, up to a day; NaN if it was not. */
    static double r0Day(Body body, double end) {
        return body.operations.stream()
                .filter(operation -> operation.margin() == Margin.R0 && operation.day() <= end)
                .mapToDouble(OperationRecord::day)
                .min()
                .orElse(Double.NaN);
    }

    private Truth truth(double day) {
        Map<Integer, Double> diameters = new LinkedHashMap<>();
        double density = body.patient.disease().cellsPerCm3();
        lesions.forEach(
                (number, lesion) -> diameters.put(number, LesionSize.diameterMm(body.shown(lesion, day), density)));
        return new Truth(day, diameters);
    }

    /** The judgements of looks whose results are known. */
    List<Recist.Judgement> of(List<Look> known) {
        return judgements.stream()
                .filter(judgement -> known.stream().anyMatch(look -> look.day() == judgement.day() && isJudged(look)))
                .toList();
    }

    ClinicRecord record(
            List<ClinicRecord.Scan> known, Chart chart, PolicyReader policy, Progressions progressions, double end) {
        List<Recist.Judgement> told = chart.judgements();
        boolean confirmed = clinic.response().map(ResponseRule::confirmed).orElse(false);
        Response best = Recist.best(told, confirmed);
        return new ClinicRecord(
                chart,
                known,
                told,
                best,
                trueProgression(end),
                chart.synchronous(clinic.synchronousDays()),
                chart.oligometastatic(clinic.few()),
                policy.decisions(end),
                policy.courses(end),
                progressions.ended(),
                body.specimens.stations().stream()
                        .filter(station -> station.day() <= end)
                        .toList(),
                body.visits.unseen(),
                body.visits.bloodSamples().known(end));
    }

    private boolean isJudged(Look look) {
        return clinic.response()
                .filter(rule -> rule.imaging().equals(look.imaging()))
                .isPresent();
    }

    private double trueProgression(double end) {
        Comparison judge = comparison;
        if (judge == null || judge.baselineDay() > end) {
            return Double.NaN;
        }
        truths.removeIf(truth -> truth.day() >= end);
        truths.add(truth(end));
        double first = Math.min(grown(judge), fresh(judge, end));
        return first <= end ? first : Double.NaN;
    }

    private double grown(Comparison judge) {
        List<Integer> targets = judge.targets();
        double smallest = truths.get(0).sum(targets);
        for (int i = 1; i < truths.size(); i++) {
            double before = truths.get(i - 1).sum(targets);
            double now = truths.get(i).sum(targets);
            double limit = Math.max(GROWTH * smallest, smallest + GROWTH_MM);
            if (now >= limit && !targets.isEmpty()) {
                double part = before > 0 ? Elementary.log(limit / before) / Elementary.log(now / before) : 1;
                return truths.get(i - 1).day()
                        + part * (truths.get(i).day() - truths.get(i - 1).day());
            }
            smallest = Math.min(smallest, now);
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The first lesion after the baseline that becomes manifest. */
    private double fresh(Comparison judge, double end) {
        double first = Double.POSITIVE_INFINITY;
        for (List<LesionState> some : List.of(body.remembered, body.living)) {
            for (LesionState lesion : some) {
                double day = lesion.detectedDay();
                if (!lesion.primary() && day > judge.baselineDay() && day <= end && !foundAtBaseline(judge, lesion)) {
                    first = Math.min(first, day);
                }
            }
        }
        return first;
    }

    @SuppressWarnings("ReferenceEquality") // lesions have identity
    private boolean foundAtBaseline(Comparison judge, LesionState lesion) {
        return lesions.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == lesion && judge.isKnown(entry.getKey()));
    }
}
