package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.BoneSolver;
import org.seedsoil.bone.BoneState;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.BoneRecord;
import org.seedsoil.random.RandomStream;

/**
 * The sites of bone that lesions have touched, from step to step: each goes on when its lesion is gone. Skeletal-related events of a site
 * are a Poisson process whose rate is the hazard times the part of its bone that is lost, by numbers of its lesion's key.
 */
final class Skeleton {
    /** Of an event, by days of loss: less than a minute at full loss. */
    private static final double CLOSE = 1e-4;

    private final Body body;
    private final @Nullable BoneCycle cycle;
    private final BoneSolver solver = new BoneSolver();
    private final List<Place> places = new ArrayList<>();
    private final List<BoneRecord.SkeletalEvent> events = new ArrayList<>();
    private double lostAtDiagnosis = Double.NaN;
    private boolean diagnosed;
    private double lost;

    Skeleton(Body body) {
        this.body = body;
        this.cycle = body.patient.disease().bone();
    }

    /** Takes every site to the end of a step. */
    void endStep(double day) {
        if (cycle != null) {
            enrol();
            diagnosis(day);
            lost = 0;
            for (Place place : places) {
                lost = Math.max(lost, place.endStep(day, cycle.skeletalHazard()));
            }
        }
    }

    private void enrol() {
        for (LesionState lesion : body.living) {
            BoneSite site = lesion.bone();
            if (site != null && !site.isEnrolled()) {
                site.enrol();
                places.add(new Place(lesion, site));
            }
        }
    }

    private void diagnosis(double day) {
        if (!diagnosed && body.diagnosisDay <= day) {
            diagnosed = true;
            lostAtDiagnosis = 0;
            for (Place place : places) {
                lostAtDiagnosis = Math.max(lostAtDiagnosis, place.lostAt(body.diagnosisDay));
            }
        }
    }

    BoneRecord record() {
        if (cycle == null) {
            return BoneRecord.NONE;
        }
        events.sort(Comparator.comparingDouble(BoneRecord.SkeletalEvent::day));
        return new BoneRecord(
                lostAtDiagnosis,
                lost,
                events,
                places.stream().map(Place::record).toList());
    }

    /** A site with its lesion. */
    private final class Place {
        private final LesionState lesion;
        private final BoneSite site;
        private final RandomStream luck;
        private final List<BoneRecord.Point> course = new ArrayList<>();
        private double nextEvent;
        private double from;
        private double toldDay = Double.NEGATIVE_INFINITY;

        Place(LesionState lesion, BoneSite site) {
            this.lesion = lesion;
            this.site = site;
            this.luck = lesion.key().child("skeletal").stream();
            this.nextEvent = luck.nextWait(1);
            this.from = site.sinceDay();
        }

        double lostAt(double day) {
            return site.sinceDay() <= day ? site.at(day, solver).lost() : 0;
        }

        double endStep(double day, double hazard) {
            if (site.sinceDay() > day) {
                return 0;
            }
            BoneState end = site.at(day, solver);
            while (hazard > 0 && hazard * end.lossDays() >= nextEvent) {
                event(day, end, hazard);
                nextEvent += luck.nextWait(1);
            }
            tell(day, end);
            from = day;
            return site.endStep(day, solver).lost();
        }

        private void event(double until, BoneState end, double hazard) {
            double needed = nextEvent / hazard;
            double before = site.at(from, solver).lossDays() - needed;
            double day = FalsePosition.root(
                    when -> site.at(when, solver).lossDays() - needed,
                    from,
                    before,
                    until,
                    end.lossDays() - needed,
                    CLOSE);
            events.add(new BoneRecord.SkeletalEvent(lesion.id, day));
            body.chronicle.record(day, EventKind.SKELETAL_EVENT, lesion, lesion.drawnAt(day));
        }

        /** On each day of the grid, as far as steps end on it, and on the first. */
        private void tell(double day, BoneState state) {
            double every = body.patient.timeFrame().seriesEveryDays();
            if (course.isEmpty() || Math.floor(day / every) > Math.floor(toldDay / every)) {
                course.add(point(day, state));
                toldDay = day;
            }
        }

        private BoneRecord.Point point(double day, BoneState state) {
            return new BoneRecord.Point(
                    day, state.osteoclasts(), state.osteoblasts(), state.massPercent(), lesion.drawnAt(day));
        }

        BoneRecord.Site record() {
            if (from > toldDay) {
                course.add(point(from, site.at(from, solver)));
            }
            return new BoneRecord.Site(lesion.id, lesion.organ(), course);
        }
    }
}
