package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Benign nodules of an organ that look like metastases. Each has an identity and a size, drawn once; it is there again at every scan.
 *
 * @param organ index of the organ
 * @param present Poisson mean of those that are there at diagnosis
 * @param perDay rate at which others appear
 * @param medianMm median diameter
 * @param spread standard deviation of ln diameter
 * @param recognized probability that one is known to be benign when it is found, by a biopsy or by how it looks
 */
public record Nodules(int organ, double present, double perDay, double medianMm, double spread, double recognized) {
    /**
     * A nodule.
     *
     * @param key its identity
     * @param organ index of the organ
     * @param fromDays when it appeared, in days from the diagnosis; 0 or less for one that was there
     * @param diameterMm its diameter
     * @param label what it is called once it is found
     */
    public record Nodule(RandomKey key, int organ, double fromDays, double diameterMm, Label label) {}

    /** Tells it, as the end of a sentence. */
    String describe() {
        return Quantity.number(present) + " at diagnosis in the mean, " + Quantity.format(perDay, Dimension.RATE)
                + " new ones, median " + Quantity.format(medianMm, Dimension.LENGTH) + "; "
                + Quantity.format(recognized, Dimension.FRACTION) + " are known to be benign when found.";
    }

    /**
     * Draws the nodules of a patient.
     *
     * @param patient key of the patient's course
     * @param days how long they may appear, in days from the diagnosis
     * @return those there at diagnosis first, then in the order in which they appear
     */
    public List<Nodule> of(RandomKey patient, double days) {
        RandomKey key = patient.child("nodules").child(organ);
        List<Nodule> all = new ArrayList<>();
        long there = (long) Poisson.sample(present, key.stream());
        for (long i = 0; i < there; i++) {
            all.add(nodule(key.child("present").child(i), 0));
        }
        RandomStream waits = key.child("appear").stream();
        double day = waits.nextWait(perDay);
        for (long i = 0; day < days; i++) {
            all.add(nodule(key.child("new").child(i), day));
            day += waits.nextWait(perDay);
        }
        return all;
    }

    private Nodule nodule(RandomKey key, double fromDays) {
        double diameter = medianMm * Elementary.exp(spread * key.stream().nextNormal());
        boolean benign = key.child("recognized").stream().nextOpen() < recognized;
        return new Nodule(key, organ, fromDays, diameter, benign ? Label.BENIGN : Label.METASTASIS);
    }
}
