package org.seedsoil.outcome;

import java.util.List;

/**
 * What became of the bone around lesions. A site is the bone around one lesion; it stays when its lesion is gone.
 *
 * @param lostAtDiagnosis part of its bone that the worst site had lost at diagnosis, in [0, 1]; 0 without a site, NaN without a diagnosis
 * @param lost the same when following ended; NaN where nobody follows bone
 * @param events skeletal-related events, by day
 * @param sites the sites, in the order in which their lesions felt bone
 */
public record BoneRecord(double lostAtDiagnosis, double lost, List<SkeletalEvent> events, List<Site> sites) {
    /** Nobody follows bone. */
    public static final BoneRecord NONE = new BoneRecord(Double.NaN, Double.NaN, List.of(), List.of());

    /** Copies the lists. */
    public BoneRecord {
        events = List.copyOf(events);
        sites = List.copyOf(sites);
    }

    /**
     * A skeletal-related event: a fracture, a compression, or radiation or surgery of bone.
     *
     * @param lesion id of the lesion at whose site it happened
     * @param day when
     */
    public record SkeletalEvent(int lesion, double day) {}

    /**
     * A site over time.
     *
     * @param lesion id of its lesion
     * @param organ index of the organ
     * @param course how it stood, on days of the grid of the series and on the last
     */
    public record Site(int lesion, int organ, List<Point> course) {
        /** Copies the list. */
        public Site {
            course = List.copyOf(course);
        }
    }

    /**
     * How a site stood.
     *
     * @param day when
     * @param osteoclasts C
     * @param osteoblasts B
     * @param massPercent z, in percent of healthy bone
     * @param cells size of its lesion
     */
    public record Point(double day, double osteoclasts, double osteoblasts, double massPercent, double cells) {}

    /**
     * Returns when the first event happened.
     *
     * @return days from day 0; NaN if none did
     */
    public double firstEventDay() {
        return events.isEmpty() ? Double.NaN : events.get(0).day();
    }
}
