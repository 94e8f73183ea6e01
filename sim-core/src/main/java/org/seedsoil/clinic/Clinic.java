package org.seedsoil.clinic;

import java.util.List;
import java.util.Optional;

/**
 * What is looked at, and how what is seen is judged.
 *
 * @param sites the site of each organ, by index
 * @param imagings series of images
 * @param nodules benign nodules that look like metastases
 * @param symptoms when symptoms lead to a scan; empty: never
 * @param response how response is judged; empty: it is not
 * @param synchronousDays metastases found within so many days of the diagnosis are synchronous
 * @param few what is called oligometastatic
 * @param policy rules that are read whenever a result comes, in order
 */
public record Clinic(
        List<Site> sites,
        List<Imaging> imagings,
        List<Nodules> nodules,
        Optional<Symptoms> symptoms,
        Optional<ResponseRule> response,
        double synchronousDays,
        FewMetastases few,
        List<Rule> policy) {
    /** Nobody looks. */
    public static final Clinic NONE =
            new Clinic(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), 0, FewMetastases.STANDARD, List.of());

    /** Copies the lists. */
    public Clinic {
        sites = List.copyOf(sites);
        imagings = List.copyOf(imagings);
        nodules = List.copyOf(nodules);
        policy = List.copyOf(policy);
    }

    /**
     * Says whether anybody looks.
     *
     * @return false where there are no images
     */
    public boolean looks() {
        return !imagings.isEmpty();
    }

    /**
     * Finds a series of images.
     *
     * @param name its name
     * @return the series
     */
    public Imaging imaging(String name) {
        return imagings.stream()
                .filter(imaging -> imaging.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no images are called " + name));
    }
}
