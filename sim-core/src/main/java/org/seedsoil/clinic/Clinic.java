package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

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
 * @param clearanceDays half-life of the volume of cells that treatment has killed; 0: it is gone at once
 * @param staging how patients are staged after the operation; empty: they are not
 * @param markers what pathologists look for in tissue
 * @param fitness how fit patients are; empty: nobody grades it
 * @param comfort share of the patients whose goal is comfort
 * @param blood tests of blood
 */
public record Clinic(
        List<Site> sites,
        List<Imaging> imagings,
        List<Nodules> nodules,
        Optional<Symptoms> symptoms,
        Optional<ResponseRule> response,
        double synchronousDays,
        FewMetastases few,
        List<Rule> policy,
        double clearanceDays,
        Optional<Staging> staging,
        List<Marker> markers,
        Optional<Fitness> fitness,
        double comfort,
        List<BloodTest> blood) {
    /** Nobody looks. */
    public static final Clinic NONE = new Clinic(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            0,
            FewMetastases.STANDARD,
            List.of(),
            0,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            0,
            List.of());

    /** Copies the lists. */
    public Clinic {
        sites = List.copyOf(sites);
        imagings = List.copyOf(imagings);
        nodules = List.copyOf(nodules);
        policy = List.copyOf(policy);
        markers = List.copyOf(markers);
        blood = List.copyOf(blood);
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
     * Returns what is looked for in blood.
     *
     * @return kinds of tests, each once
     */
    public List<Analyte> analytes() {
        return Arrays.stream(Analyte.values())
                .filter(kind -> blood.stream().anyMatch(test -> test.assay().analyte() == kind))
                .toList();
    }

    /**
     * Returns the names of local treatments that the policy may order.
     *
     * @return such as {@code ablate}, each once
     */
    public Set<String> localOrders() {
        Set<String> names = new LinkedHashSet<>();
        orders().forEach(order -> {
            if (order instanceof Order.Local local) {
                names.add(local.name());
            }
        });
        return names;
    }

    /**
     * Says whether the policy may order courses of drugs.
     *
     * @return true where some rule begins one
     */
    public boolean ordersCourses() {
        return orders().stream().anyMatch(Order.Start.class::isInstance);
    }

    /**
     * Returns how many stations of nodes the policy may have taken out.
     *
     * @return stations of the primary's lymph, the sentinel first; 0 where it orders no dissection
     */
    public int stationsOnOrder() {
        return orders().stream()
                .mapToInt(order -> order instanceof Order.Dissect dissect ? dissect.stations() : 0)
                .max()
                .orElse(0);
    }

    /**
     * Says whether the policy may order biopsies.
     *
     * @return true where some rule does
     */
    public boolean ordersBiopsies() {
        return orders().stream().anyMatch(Order.Biopsy.class::isInstance);
    }

    /**
     * Says whether the policy waits for the stage.
     *
     * @return true where the condition of some rule asks for it
     */
    public boolean decidesByStage() {
        return policy.stream().anyMatch(rule -> rule.when().asksForStage());
    }

    /**
     * Says whether the policy waits for results of blood.
     *
     * @return true where the condition of some rule asks for them
     */
    public boolean decidesByBlood() {
        return policy.stream().anyMatch(rule -> rule.when().asksForBlood());
    }

    private List<Order> orders() {
        List<Order> all = new ArrayList<>();
        for (Rule rule : policy) {
            all.addAll(rule.orders());
            all.addAll(rule.otherwise());
        }
        return all;
    }

    /**
     * Describes what is looked at, and what is decided on it.
     *
     * @return sentences; none where nobody looks
     */
    public List<String> describe() {
        List<String> sentences = new ArrayList<>();
        imagings.forEach(imaging -> sentences.add(imaging.describe()));
        blood.forEach(test -> sentences.add(test.describe()));
        nodules.forEach(law ->
                sentences.add("Benign nodules of " + sites.get(law.organ()).name() + ": " + law.describe()));
        response.ifPresent(
                rule -> sentences.add("Response is judged by RECIST 1.1 on the images called " + rule.imaging() + "."));
        staging.ifPresent(rule -> sentences.add(rule.describe()));
        markers.forEach(marker -> sentences.add(marker.describe()));
        fitness.ifPresent(law -> sentences.add(law.describe()));
        if (comfort > 0) {
            sentences.add("The goal of " + Quantity.format(comfort, Dimension.FRACTION)
                    + " of patients is comfort, not cure.");
        }
        for (Rule rule : policy) {
            sentences.add("Rule " + rule.name() + ", whenever a result comes: " + rule.describe());
        }
        return sentences;
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
