package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.clinic.Clinic;
import org.seedsoil.clinic.Detection;
import org.seedsoil.clinic.FewMetastases;
import org.seedsoil.clinic.Fitness;
import org.seedsoil.clinic.Imaging;
import org.seedsoil.clinic.Marker;
import org.seedsoil.clinic.Modality;
import org.seedsoil.clinic.Nodules;
import org.seedsoil.clinic.Reading;
import org.seedsoil.clinic.ResponseRule;
import org.seedsoil.clinic.Rule;
import org.seedsoil.clinic.Site;
import org.seedsoil.clinic.Symptoms;
import org.seedsoil.clinic.Timetable;

/** Builds what is looked at from valid settings. */
final class ClinicBuilder {
    private final Anatomy anatomy;
    private final List<String> clones;
    private final List<Site> sites;

    private ClinicBuilder(Anatomy anatomy, List<String> clones) {
        this.anatomy = anatomy;
        this.clones = clones;
        this.sites = anatomy.organs().stream().map(ClinicBuilder::site).toList();
    }

    private static Site site(Organ organ) {
        return Site.of(organ.site(), organ.node());
    }

    /** Builds the clinic; nobody looks where there is none. */
    static Clinic build(@Nullable Part part, Anatomy anatomy, List<String> clones, List<Rule> policy) {
        return part == null ? Clinic.NONE : new ClinicBuilder(anatomy, clones).build(part, policy);
    }

    private Clinic build(Part part, List<Rule> policy) {
        List<Nodules> nodules = new ArrayList<>();
        part.parts("nodules").forEach((organ, law) -> nodules.add(nodules(anatomy.indexOf(organ), law)));
        List<Imaging> imagings = new ArrayList<>();
        part.parts("imaging").forEach((name, series) -> imagings.add(imaging(name, series)));
        return new Clinic(
                sites,
                imagings,
                nodules,
                Optional.ofNullable(part.partOrNull("symptoms")).map(this::symptoms),
                Optional.ofNullable(part.partOrNull("response"))
                        .map(rule -> new ResponseRule(
                                rule.words("imaging"),
                                rule.number("from"),
                                rule.on("confirmed"),
                                rule.words("baseline").equals("course"))),
                part.number("synchronous"),
                few(part.part("oligometastatic")),
                policy,
                part.number("clearance"),
                Optional.ofNullable(part.partOrNull("staging")).map(staging -> StagingBuilder.build(staging, anatomy)),
                markers(part),
                Optional.ofNullable(part.partOrNull("fitness")).map(ClinicBuilder::fitness),
                part.number("comfort"),
                BloodBuilder.build(part));
    }

    static FewMetastases few(Part few) {
        return new FewMetastases(few.whole("lesions"), few.whole("organs"), few.on("primary-controlled"));
    }

    private static Fitness fitness(Part law) {
        return new Fitness(
                law.number("start"),
                law.number("spread"),
                law.number("per-decade"),
                law.number("at-age"),
                law.number("per-tenfold"),
                law.number("from"),
                law.number("per-course"),
                law.number("per-toxicity"));
    }

    private List<Marker> markers(Part part) {
        List<Marker> markers = new ArrayList<>();
        part.parts("markers")
                .forEach((name, marker) -> markers.add(new Marker(
                        name,
                        marker.texts("clones").stream().map(clones::indexOf).toList(),
                        marker.number("threshold"),
                        marker.number("sensitivity"),
                        marker.number("specificity"),
                        marker.number("delay"))));
        return markers;
    }

    private Imaging imaging(String name, Part part) {
        Modality modality = Modality.of(part.words("modality"));
        return new Imaging(
                name,
                modality,
                timetable(part),
                detection(modality, part),
                modality.oracle()
                        ? new Reading(1, 0, 0)
                        : new Reading(part.number("persistence"), part.number("bias"), part.number("noise")),
                part.number("missed"),
                part.number("delay"));
    }

    /** The days of a series. */
    static Timetable timetable(Part part) {
        return new Timetable(part.number("from"), part.numberOr("until", Double.POSITIVE_INFINITY), intervals(part));
    }

    private static List<Double> intervals(Part part) {
        return part.has("by-year")
                ? part.amounts("by-year")
                : part.has("every") ? List.of(part.number("every")) : List.of();
    }

    private List<Optional<Detection>> detection(Modality modality, Part part) {
        List<String> looked = part.has("organs") ? part.texts("organs") : List.of();
        Map<String, Part> own = part.parts("detection");
        List<Optional<Detection>> all = new ArrayList<>();
        for (int organ = 0; organ < anatomy.size(); organ++) {
            String name = anatomy.organ(organ).name();
            Part other = own.get(name);
            boolean looks = looked.isEmpty() || looked.contains(name);
            Optional<Detection> law = other == null
                    ? modality.detection(sites.get(organ).tissue())
                    : Optional.of(new Detection(other.number("median"), other.number("spread")));
            all.add(looks ? law : Optional.empty());
        }
        return all;
    }

    private static Nodules nodules(int organ, Part part) {
        return new Nodules(
                organ,
                part.number("present"),
                part.number("appear"),
                part.number("diameter"),
                part.number("spread"),
                part.number("recognized"));
    }

    private Symptoms symptoms(Part part) {
        double everywhere = part.numberOr("diameter", Double.POSITIVE_INFINITY);
        Map<String, Double> own = part.numbers("diameter-in");
        return new Symptoms(
                part.words("imaging"),
                anatomy.organs().stream()
                        .map(organ -> own.getOrDefault(organ.name(), everywhere))
                        .toList());
    }
}
