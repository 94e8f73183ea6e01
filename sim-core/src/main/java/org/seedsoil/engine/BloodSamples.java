package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.Assay;
import org.seedsoil.clinic.BloodTest;
import org.seedsoil.clinic.DnaAssay;
import org.seedsoil.clinic.Sample;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * A patient's samples of blood, each test on a calendar of its own. What is in the blood follows from the lesions of that moment and is not random; only the
 * sample is, by a key of its own, so that drawing one changes nothing.
 */
final class BloodSamples {
    private final Body body;
    private final List<BloodTest> tests;
    private final RandomKey key;
    /** By test: from where its days count; NaN before. */
    private final double[] zero;
    /** By test: the next planned day, from there; infinite where there is none. */
    private final double[] next;
    /** By test of tumour DNA, in their order. */
    private final List<TumourDna> dna = new ArrayList<>();

    private final List<ClinicRecord.Drawn> drawn = new ArrayList<>();

    BloodSamples(Body body) {
        this.body = body;
        this.tests = body.patient.care().clinic().blood();
        this.key = body.key.child("clinic").child("blood");
        this.zero = new double[tests.size()];
        this.next = new double[tests.size()];
        Arrays.fill(zero, Double.NaN);
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        for (BloodTest test : tests) {
            if (test.assay() instanceof DnaAssay assay) {
                dna.add(new TumourDna(body, assay));
            }
        }
    }

    /** Treatment kills cells at a moment. */
    void killed(double day, double cells) {
        dna.forEach(pool -> pool.killed(day, cells));
    }

    /** Follows what is in the blood to the end of a step. */
    void endStep(double end) {
        dna.forEach(pool -> pool.endStep(end));
    }

    /** The calendars begin that count from the diagnosis, and those of an operation that came before. */
    void diagnosed() {
        for (int i = 0; i < next.length; i++) {
            if (!tests.get(i).fromOperation()) {
                begin(i, body.diagnosisDay);
            }
        }
        operated();
    }

    /** Calendars begin that count from the first operation on the primary, and says whether any did. */
    boolean operated() {
        if (body.operations.isEmpty() || !body.diagnosed()) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < next.length; i++) {
            if (tests.get(i).fromOperation() && Double.isNaN(zero[i])) {
                begin(i, body.operations.get(0).day());
                any = true;
            }
        }
        return any;
    }

    /** Nobody comes before the diagnosis. */
    private void begin(int test, double day) {
        zero[test] = day;
        next[test] = tests.get(test).timetable().after(Double.NaN);
        while (day + next[test] < body.diagnosisDay) {
            next[test] = tests.get(test).timetable().after(next[test]);
        }
    }

    /** The day of the next planned sample; infinite if there is none. */
    double next() {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < next.length; i++) {
            double day = zero[i] + next[i];
            first = day < first ? day : first; // NaN before the calendar begins
        }
        return first;
    }

    /** Draws what is planned for a day, and returns the days on which results come. */
    List<Double> draw(double day) {
        List<Double> results = new ArrayList<>();
        int pool = 0;
        for (int i = 0; i < next.length; i++) {
            BloodTest test = tests.get(i);
            boolean now = zero[i] + next[i] == day;
            if (now && comes(test, day)) {
                double inBlood =
                        test.assay().analyte() == Analyte.DNA ? dna.get(pool).copies(day) : cells(day);
                results.add(draw(test, day, inBlood).resultDay());
            }
            next[i] = now ? test.timetable().after(next[i]) : next[i];
            pool += test.assay().analyte() == Analyte.DNA ? 1 : 0;
        }
        return results;
    }

    private boolean comes(BloodTest test, double day) {
        return test.missed() == 0 || key(test, day).child("missed").stream().nextOpen() >= test.missed();
    }

    private RandomKey key(BloodTest test, double day) {
        return key.child(test.name()).child(Body.word(day));
    }

    private Sample draw(BloodTest test, double day, double inBlood) {
        double perLitre = inBlood / body.patient.disease().anatomy().bloodLitres();
        RandomStream luck = key(test, day).stream();
        Assay.Report report = test.assay().read(perLitre, luck);
        double operation =
                body.operations.isEmpty() ? Double.NaN : body.operations.get(0).day();
        Sample sample = new Sample(
                test.name(),
                test.assay().analyte(),
                day,
                day + test.delayDays(),
                report.value(),
                test.assay().threshold(),
                report.positive(),
                test.residual().contains(day - operation));
        drawn.add(new ClinicRecord.Drawn(sample, test.assay().expected(perLitre)));
        return sample;
    }

    /**
     * Units of tumour cells that flow in the vessels at a moment: what each lesion offers, times how long a seed of its kind flows in the mean (docs/model/cascade.md).
     * Seeds flow for minutes, so that what flows is what is shed at that moment.
     */
    private double cells(double day) {
        Laws laws = body.epochs.laws(body.epochs.at(day));
        double units = 0;
        for (LesionState lesion : body.living) {
            if (laws.cascade().sheds(lesion.primary()) && lesion.vascular(day) && lesion.existsAt(day)) {
                for (int c = 0; c < lesion.cells.length; c++) {
                    units += offers(laws, lesion, c, day)
                            * laws.seeds().fates(lesion.source(c)).flowingDays();
                }
            }
        }
        return units;
    }

    private double offers(Laws laws, LesionState lesion, int clone, double day) {
        double total = body.sizes.total(lesion, day);
        return laws.disease().clones().get(clone).shedding().perDay(body.sizes.cells(lesion, day, clone), total);
    }

    /** Samples whose results have come by a day. */
    List<ClinicRecord.Drawn> known(double day) {
        return drawn.stream().filter(one -> one.sample().resultDay() <= day).toList();
    }
}
