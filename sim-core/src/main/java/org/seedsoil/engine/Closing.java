package org.seedsoil.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.DeathClock.Verdict;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.Series;
import org.seedsoil.patient.DrawnNumber;

/** Turns a body at the end of following into an outcome. */
final class Closing {
    private Closing() {}

    static Outcome of(Body body, Verdict verdict, DeathClock deathClock, Treatments treatments, Series series) {
        double end = verdict.day();
        for (LesionState lesion : body.living) {
            if (!lesion.origin.given()) {
                body.tally.colony(Colony.GROWING, lesion.organ(), 1);
            }
        }
        List<LesionRecord> lesions = records(body, end);
        LesionRecord first = firstDetected(lesions);
        boolean fatal = verdict.ending() == Ending.DIED_OF_DISEASE;
        int organ = fatal ? deathClock.fatalOrgan(end) : -1;
        body.chronicle.record(end, kind(verdict.ending()), organ);
        body.chronicle.close(end);
        boolean diagnosed = body.diagnosisDay <= end;
        return new Outcome(
                body.patient.index(),
                body.patient.ageYears(),
                body.patient.disease().cellsPerCm3(),
                verdict.ending(),
                end,
                organ,
                diagnosed ? body.diagnosisDay : Double.NaN,
                diagnosed ? body.primaryCellsAtDiagnosis : Double.NaN,
                treatments.operations(end),
                first == null ? Double.NaN : first.detectedDay(),
                first == null ? -1 : first.organ(),
                lesions,
                ablations(body, end),
                body.tally,
                series,
                body.firstCourse.start(),
                body.patient.drawn().stream().map(DrawnNumber::value).toList(),
                body.skeleton.record(),
                body.visits.record(end),
                body.excisions.stream()
                        .filter(excision -> excision.day() <= end)
                        .toList(),
                body.toxicities.until(end));
    }

    private static EventKind kind(Ending ending) {
        return switch (ending) {
            case CENSORED -> EventKind.CENSORED;
            case CAPPED -> EventKind.CAPPED;
            case DIED_OF_DISEASE, DIED_OF_OTHER_CAUSES, DIED_OF_OPERATION, DIED_OF_TOXICITY -> EventKind.DIED;
        };
    }

    private static List<LesionRecord> records(Body body, double end) {
        return told(body, end)
                .map(lesion -> lesion.record(end, body.sizes, body.diagnosisDay))
                .sorted(Comparator.comparingInt(LesionRecord::id))
                .toList();
    }

    private static List<AblationRecord> ablations(Body body, double end) {
        return told(body, end)
                .flatMap(lesion -> lesion.ablations(end).stream())
                .sorted(Comparator.comparingDouble(AblationRecord::day).thenComparingInt(AblationRecord::lesion))
                .toList();
    }

    private static Stream<LesionState> told(Body body, double end) {
        return Stream.concat(body.remembered.stream(), body.living.stream().filter(lesion -> lesion.worthTelling(end)));
    }

    private static @Nullable LesionRecord firstDetected(List<LesionRecord> lesions) {
        LesionRecord first = null;
        for (LesionRecord lesion : lesions) {
            if (!lesion.primary()
                    && !Double.isNaN(lesion.detectedDay())
                    && (first == null || lesion.detectedDay() < first.detectedDay())) {
                first = lesion;
            }
        }
        return first;
    }
}
