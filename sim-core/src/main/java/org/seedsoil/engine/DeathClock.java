package org.seedsoil.engine;

import org.seedsoil.anatomy.Organ;
import org.seedsoil.care.Mortality;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.outcome.Ending;
import org.seedsoil.random.RandomStream;

/**
 * When the patient dies. Both deaths come when a cumulative hazard passes an exponential draw made once per patient, so
 * that arms which differ in treatment share the draw. The hazard of the disease is integrated along the paths of the step; a
 * lesion founded within it, a few cells, does not count before the next.
 *
 * <p>A colony below {@code escaped-at}, M cells, enters that integral, and the day on which the cap is passed, by the line
 * between the ends of its step. It is true at both ends and off by less than M cells between them, so that the hazard of an
 * organ with k such colonies beside a burden B is off by less than h(B + kM) − h(B): with the usual 1,000 cells and reference
 * of 1e11 at most 1e-8 of the lethality for each.
 */
final class DeathClock {
    /** A thousandth of a second where a tenth of the patients die in a day. */
    private static final double CLOSE_HAZARD = 1e-9;

    private static final double CLOSE_BURDEN = 1e-13;

    private final Body body;
    private final Mortality mortality;
    private final Suffering suffering;
    private final double fatalHazard;
    private final double otherDraw;
    private double suffered;
    private double otherDay = Double.POSITIVE_INFINITY;
    private boolean otherKnown;

    DeathClock(Body body) {
        this.body = body;
        this.mortality = body.patient.mortality();
        double[] lethality = body.patient.disease().anatomy().organs().stream()
                .mapToDouble(Organ::lethality)
                .toArray();
        this.suffering = new Suffering(body, mortality.diseaseDeath(lethality));
        this.fatalHazard = body.key.child("death of disease").stream().nextWait(1);
        this.otherDraw = body.key.child("death of other causes").stream().nextWait(1);
        if (Math.min(body.diagnosisCells, body.symptomCells) == Double.POSITIVE_INFINITY) {
            otherCauses(0);
        }
    }

    private void otherCauses(double fromDay) {
        otherKnown = true;
        if (mortality.otherCauses()) {
            otherDay = fromDay + mortality.daysToOtherDeath(body.patient.ageYears(), otherDraw);
        }
    }

    /** How the step ends for the patient. */
    Verdict within(double from, double until) {
        if (!otherKnown && body.diagnosed()) {
            otherCauses(body.diagnosisDay);
        }
        double disease = mortality.disease() ? diseaseDay(from, until) : Double.POSITIVE_INFINITY;
        double cap = capDay(from, until);
        double operated = body.operativeDeath.day();
        double toxic = body.toxicities.deathDay();
        double first = Math.min(Math.min(Math.min(disease, otherDay), cap), Math.min(operated, toxic));
        if (first > until) {
            return new Verdict(Ending.CENSORED, until, false);
        }
        if (first == disease) {
            return new Verdict(Ending.DIED_OF_DISEASE, first, true);
        }
        if (first == operated) {
            return new Verdict(Ending.DIED_OF_OPERATION, first, true);
        }
        if (first == toxic) {
            return new Verdict(Ending.DIED_OF_TOXICITY, first, true);
        }
        Ending ending = first == otherDay ? Ending.DIED_OF_OTHER_CAUSES : Ending.CAPPED;
        return new Verdict(ending, first, true);
    }

    private double diseaseDay(double from, double until) {
        double before = suffered;
        suffered += suffering.within(from, until);
        if (suffered < fatalHazard) {
            return Double.POSITIVE_INFINITY;
        }
        Reckoning reckoning = new Reckoning(from, before - fatalHazard);
        return FalsePosition.root(
                reckoning::at, from, before - fatalHazard, until, suffered - fatalHazard, CLOSE_HAZARD);
    }

    /** The hazard suffered beyond what kills, from day to day: only what lies between two of them is integrated. */
    private final class Reckoning {
        private double day;
        private double beyond;

        Reckoning(double day, double beyond) {
            this.day = day;
            this.beyond = beyond;
        }

        double at(double other) {
            beyond += other >= day ? suffering.within(day, other) : -suffering.within(other, day);
            day = other;
            return beyond;
        }
    }

    private double capDay(double from, double until) {
        double cap = body.patient.timeFrame().populationCap();
        double before = body.burdenAt(from);
        if (before >= cap) {
            return from;
        }
        double after = body.burdenAt(until);
        if (after < cap) {
            return Double.POSITIVE_INFINITY;
        }
        return FalsePosition.root(
                day -> Elementary.log(body.burdenAt(day) / cap),
                from,
                Elementary.log(before / cap),
                until,
                Elementary.log(after / cap),
                CLOSE_BURDEN);
    }

    /** At the end of a step: a patient of too many lesions is stopped as well. */
    Verdict atEnd(Verdict verdict) {
        boolean capped =
                !verdict.last() && body.exceeds(body.patient.timeFrame().lesionCap());
        return capped ? new Verdict(Ending.CAPPED, verdict.day(), true) : verdict;
    }

    /** Draws the organ that killed, in proportion to its part of the hazard on the day of death. */
    int fatalOrgan(double day) {
        double[] byOrgan = suffering.ofOrgans(day);
        double sum = 0;
        for (double part : byOrgan) {
            sum += part;
        }
        RandomStream random = body.key.child("fatal organ").stream();
        double at = random.nextOpen() * sum;
        for (int o = 0; o < byOrgan.length; o++) {
            at -= byOrgan[o];
            if (at < 0) {
                return o;
            }
        }
        return -1;
    }

    /**
     * How a step ends for the patient.
     *
     * @param ending how, if it is the last
     * @param day the last moment of the step that the patient lives to see
     * @param last whether following ends here
     */
    record Verdict(Ending ending, double day, boolean last) {}
}
