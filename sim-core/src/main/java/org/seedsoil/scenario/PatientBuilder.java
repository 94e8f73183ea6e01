package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Care;
import org.seedsoil.care.Mortality;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.patient.Oracle;
import org.seedsoil.patient.Patient;
import org.seedsoil.patient.Primary;
import org.seedsoil.patient.TimeFrame;

/** Builds everything of a patient around the disease from valid settings. */
final class PatientBuilder {
    /** Keys of the top that each belong to one part of a patient; all others belong to the disease. */
    static final List<String> OWN = List.of("primary", "care", "mortality", "oracle");

    private final Part root;
    private final Anatomy anatomy;
    private final List<String> clones;

    private PatientBuilder(Part root, Disease disease) {
        this.root = root;
        this.anatomy = disease.anatomy();
        this.clones = List.copyOf(root.part("clones").group().entries().keySet());
    }

    static Patient build(Part root, Disease disease, double ageYears, List<DrawnNumber> drawn) {
        PatientBuilder builder = new PatientBuilder(root, disease);
        return new Patient(
                0,
                ageYears,
                disease,
                builder.primary(),
                builder.care(),
                builder.mortality(),
                builder.oracle(),
                builder.timeFrame(),
                drawn);
    }

    /**
     * Rebuilds what has changed.
     *
     * @param root the settings
     * @param disease the disease that goes with them
     * @param like a patient from before
     * @param changed keys of the top below which something has changed since
     * @param drawn what was drawn
     * @return the patient, with index and age as before
     */
    static Patient build(Part root, Disease disease, Patient like, Set<String> changed, List<DrawnNumber> drawn) {
        PatientBuilder builder = new PatientBuilder(root, disease);
        return new Patient(
                like.index(),
                like.ageYears(),
                disease,
                changed.contains("primary") ? builder.primary() : like.primary(),
                changed.contains("care") ? builder.care() : like.care(),
                changed.contains("mortality") ? builder.mortality() : like.mortality(),
                changed.contains("oracle") ? builder.oracle() : like.oracle(),
                like.timeFrame(),
                drawn);
    }

    private Primary primary() {
        Part part = root.partOrNull("primary");
        if (part == null) {
            return new Primary(-1, clones.stream().map(clone -> 0.0).toList(), false);
        }
        List<Double> cells = new ArrayList<>();
        Part byClone = part.partOrNull("cells");
        for (String clone : clones) {
            double first = cells.isEmpty() ? part.numberOr("cells", 0) : 0;
            cells.add(byClone == null ? first : byClone.numberOr(clone, 0));
        }
        return new Primary(anatomy.indexOf(part.words("organ")), cells, part.on("establishes"));
    }

    private Care care() {
        Part care = root.part("care");
        double detectionMm = diameter(care.partOrNull("detection"), "diameter");
        CareDraft done = new CareDraft(anatomy, detectionMm);
        for (Part item : care.items("interventions")) {
            for (Intervention kind : Intervention.ALL) {
                if (item.has(kind.word())) {
                    kind.build(item.part(kind.word()), done);
                }
            }
        }
        EffectBuilder systemic = new EffectBuilder(clones, anatomy::indexOf);
        @Nullable Part diagnosis = care.partOrNull("diagnosis");
        @Nullable Part clinic = care.partOrNull("clinic");
        @Nullable PolicyBuilder policy = clinic == null ? null : new PolicyBuilder(clinic, anatomy);
        return new Care(
                diameter(diagnosis, "diameter"),
                diameter(diagnosis, "metastasis"),
                detectionMm,
                done.resections(),
                done.metastasectomies(),
                done.ablation(),
                care.items("effects").stream().map(systemic::effect).toList(),
                care.items("pulses").stream()
                        .flatMap(pulse -> systemic.pulses(pulse).stream())
                        .toList(),
                systemic.courses(care.parts("courses")),
                ClinicBuilder.build(clinic, anatomy, clones, policy == null ? List.of() : policy.rules()),
                policy == null ? List.of() : policy.means());
    }

    private static double diameter(@Nullable Part part, String key) {
        return part == null ? Double.POSITIVE_INFINITY : part.numberOr(key, Double.POSITIVE_INFINITY);
    }

    private Mortality mortality() {
        Part part = root.part("mortality");
        @Nullable Part others = part.partOrNull("other-causes");
        return new Mortality(
                part.on("disease"),
                part.number("reference"),
                part.number("exponent"),
                others != null,
                others == null ? 0 : others.number("makeham"),
                others == null ? 0 : others.number("gompertz"),
                others == null ? 0 : others.number("aging"));
    }

    private TimeFrame timeFrame() {
        Part follow = root.partOrNull("follow-up");
        double time = follow == null ? Double.POSITIVE_INFINITY : follow.number("time");
        boolean fromStart = follow != null && follow.words("from").equals("start");
        return new TimeFrame(
                fromStart ? Math.min(root.number("horizon"), time) : root.number("horizon"),
                fromStart ? Double.POSITIVE_INFINITY : time,
                root.number("step"),
                root.number("population-cap"),
                root.number("lesion-cap"),
                root.part("output").number("series-every"));
    }

    private Oracle oracle() {
        Part part = root.part("oracle");
        Part remove = part.part("remove");
        return new Oracle(
                remove.numberOr("age", Double.POSITIVE_INFINITY),
                remove.number("rate"),
                remove.numberOr("size", Double.POSITIVE_INFINITY),
                Oracle.Reach.valueOf(remove.words("of").toUpperCase(Locale.ROOT)),
                part.items("lesions").stream().map(this::lesion).toList(),
                part.items("dormant").stream().map(this::dormant).toList());
    }

    private Oracle.GivenLesion lesion(Part part) {
        return new Oracle.GivenLesion(
                anatomy.indexOf(part.words("organ")),
                cloneIndex(part),
                part.number("cells"),
                part.number("age"),
                part.whole("count"));
    }

    private Oracle.GivenDormancy dormant(Part part) {
        boolean poisson = part.has("poisson");
        return new Oracle.GivenDormancy(
                anatomy.indexOf(part.words("organ")),
                cloneIndex(part),
                part.whole("founders"),
                part.number(poisson ? "poisson" : "number"),
                poisson);
    }

    private int cloneIndex(Part part) {
        return part.has("clone") ? clones.indexOf(part.words("clone")) : 0;
    }

    /** Expectations in the order of the file. */
    static List<Expectation> expectations(Part root) {
        return root.items("expects").stream().map(PatientBuilder::expectation).toList();
    }

    private static Expectation expectation(Part part) {
        return new Expectation(
                part.words("what"),
                part.numberOr("at", Double.NaN),
                part.words("from"),
                part.number("value"),
                part.number("tolerance"),
                (long) part.number("patients"),
                (long) part.number("random-seed"));
    }

    /** The age of patients when they do not differ; else the mean of its distribution as it is written. */
    static double referenceAge(Part root) {
        Part patients = root.part("patients");
        Part distribution = patients.partOrNull("age");
        if (distribution == null) {
            return patients.number("age");
        }
        Part normal = distribution.partOrNull("normal");
        if (normal != null) {
            return normal.number("mean");
        }
        Part uniform = distribution.part("uniform");
        return (uniform.number("min") + uniform.number("max")) / 2;
    }
}
