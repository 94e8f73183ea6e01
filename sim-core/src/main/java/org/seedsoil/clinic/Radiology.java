package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Who reads the images of one patient: the only place where true sizes become findings.
 *
 * <p>A thing of diameter D is found where z + √p·v + √(1−p)·e > 0: z is the probit of its {@link Detection}, p the persistence of {@link Reading}, v the
 * thing's own visibility by a means of imaging, drawn once, e the luck of the reading. Over things and readings it is found with probability Φ(z), as the law
 * of detection says. What has been found before is looked for with the earlier image at hand: the best luck that it had by that means since it was first found
 * counts, so that what does not shrink is not lost again. What is measured is D·exp(bias·g + noise·h) with g the thing's own and h of the day.
 *
 * <p>Draws: of each thing, by the means of imaging, its visibility; its bias; by series and day, its luck and error. One owner; not thread-safe.
 */
public final class Radiology {
    private static final double WORDS_PER_DAY = 1e6;
    /** Beyond it nothing is found or missed by chance: a probability of 1e-19. */
    private static final double FAR = 9;

    /** What has been found, by identity. */
    private final Map<RandomKey, Known> known = new LinkedHashMap<>();

    /** The number of a thing, and the best luck that a reading by each means had since it was found. */
    private static final class Known {
        private final int number;
        private final double[] luck = new double[Modality.values().length];

        Known(int number) {
            this.number = number;
            Arrays.fill(luck, Double.NEGATIVE_INFINITY);
        }
    }

    /**
     * A finding, and what was really there.
     *
     * @param finding what clinicians get
     * @param sight what they do not
     */
    public record Seen(Finding finding, Sight sight) {}

    /**
     * Reads a scan.
     *
     * @param imaging the series that it belongs to
     * @param day when, in days from day 0
     * @param sights what lies in the body
     * @return what is found, in the order of numbers; a thing found for the first time gets the next one, in the order of sights
     */
    public List<Seen> read(Imaging imaging, double day, List<Sight> sights) {
        List<Seen> seen = new ArrayList<>();
        for (Sight sight : sights) {
            imaging.byOrgan().get(sight.organ()).ifPresent(law -> read(imaging, law, day, sight, seen));
        }
        seen.sort(Comparator.comparingInt(found -> found.finding().number()));
        return seen;
    }

    private void read(Imaging imaging, Detection law, double day, Sight sight, List<Seen> seen) {
        double probit = law.probit(sight.diameterMm());
        if (probit < -FAR) {
            return;
        }
        Reading reading = imaging.reading();
        int means = imaging.modality().ordinal();
        RandomStream today =
                sight.key().child("read").child(imaging.name()).child((long) Math.rint(day * WORDS_PER_DAY)).stream();
        double luck = today.nextNormal();
        Known before = known.get(sight.key());
        double best = luck;
        if (before != null) {
            best = Math.max(luck, before.luck[means]);
            before.luck[means] = best;
        }
        double own = sight.key().child("visibility").child(imaging.modality().word()).stream()
                .nextNormal();
        boolean found =
                probit + Math.sqrt(reading.persistence()) * own + Math.sqrt(1 - reading.persistence()) * best > 0;
        if (!found) {
            return;
        }
        Known now = known.computeIfAbsent(sight.key(), first -> new Known(known.size()));
        now.luck[means] = best;
        double bias = sight.key().child("bias").stream().nextNormal();
        double measured =
                sight.diameterMm() * Elementary.exp(reading.bias() * bias + reading.noise() * today.nextNormal());
        seen.add(new Seen(new Finding(now.number, sight.organ(), measured, sight.label()), sight));
    }
}
