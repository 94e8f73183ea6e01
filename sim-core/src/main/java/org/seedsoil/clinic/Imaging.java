package org.seedsoil.clinic;

import java.util.List;
import java.util.Optional;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * A series of images of one kind.
 *
 * @param name its name in the scenario
 * @param modality by what means
 * @param timetable on which days
 * @param byOrgan what is found in each organ, by index; empty where it does not look
 * @param reading how images are read
 * @param missed probability that the patient misses a planned scan
 * @param delayDays from the image to its result
 */
public record Imaging(
        String name,
        Modality modality,
        Timetable timetable,
        List<Optional<Detection>> byOrgan,
        Reading reading,
        double missed,
        double delayDays) {
    /** Copies the list. */
    public Imaging {
        byOrgan = List.copyOf(byOrgan);
    }

    /** Tells it in a sentence. */
    String describe() {
        String what = modality.oracle()
                ? "No image but the truth, called " + name + " (an oracle: no clinician has it)"
                : "Images by " + modality.word() + (name.equals(modality.word()) ? "" : ", called " + name);
        String late = delayDays > 0 ? "; results after " + Quantity.format(delayDays, Dimension.TIME) : "";
        return what + ": " + timetable.describe() + " after the diagnosis" + late + ".";
    }
}
