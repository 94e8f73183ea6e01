package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.Care;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.Mortality;
import org.seedsoil.care.Operation;
import org.seedsoil.care.Radiotherapy;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Soil;
import org.seedsoil.figure.Numbers;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;

/** What a run leaves out: some of it is in no scenario, the rest is what this one does not do. */
final class Limits {
    private final Scenario scenario;
    private final Patient patient;
    private final Disease disease;
    private final Care care;
    private final List<String> limits = new ArrayList<>();

    private Limits(Scenario scenario) {
        this.scenario = scenario;
        this.patient = scenario.reference();
        this.disease = patient.disease();
        this.care = patient.care();
    }

    static List<String> of(Scenario scenario) {
        Limits left = new Limits(scenario);
        left.sight();
        left.treatment();
        left.add(
                "A lesion is a ball of well-mixed cells: no shape, no pressure, no starved core. Lesions that meet do not"
                        + " merge, and are counted apart.");
        left.exchange();
        left.immunity();
        left.add(
                "The body does not change: blood flow, chemokines and soil stay as they are while the tumour grows and the"
                        + " patient ages.");
        left.bone();
        left.death();
        left.heredity();
        left.confidence();
        return List.copyOf(left.limits);
    }

    private void add(String limit) {
        limits.add(limit);
    }

    private void sight() {
        double seen = care.detectionDiameterMm();
        if (Double.isInfinite(seen)) {
            add("No metastasis ever becomes manifest, whatever its size.");
            return;
        }
        String day = "A metastasis is manifest on the day it reaches " + Numbers.diameter(seen);
        if (care.clinic().looks()) {
            add(
                    day
                            + "; what scans find of it is told beside it. Findings that lie close together are read one by one.");
            return;
        }
        add(
                care.ablation().meets() && care.ablation().rule().timing() instanceof AblationTiming.Scans
                        ? day + ", scanned or not; ablation alone waits for scans, and they never find what is none."
                        : day + ". Real scans come at intervals, and miss lesions or find what is none.");
    }

    private void treatment() {
        List<String> absent = new ArrayList<>();
        if (!care.systemic()) {
            absent.add("no systemic treatment");
        }
        Set<String> ordered = care.clinic().localOrders();
        boolean radiotherapy = care.ablation().rule().remnant() instanceof Radiotherapy
                || care.means().stream().anyMatch(means -> means instanceof LocalAblation one && one.irradiates());
        if (!radiotherapy) {
            absent.add("no radiotherapy");
        }
        if (!care.ablation().meets() && !ordered.contains("ablate")) {
            absent.add("no ablation");
        }
        boolean nodes = care.resections().stream().anyMatch(resection -> resection.dissection() > 0)
                || care.clinic().stationsOnOrder() > 0;
        String but = care.resections().isEmpty() ? "" : " but that on the primary" + (nodes ? " and its nodes" : "");
        if (!care.metastasectomies().isEmpty()) {
            but += (but.isEmpty() ? " but" : " and") + " those on metastases, on days that are planned beforehand";
        }
        if (care.systemic()) {
            drugs();
        }
        if (ordered.contains("resect")) {
            boolean deadly = care.operations().stream().anyMatch(Operation::kills);
            add("Operations on metastases have no complications" + (deadly ? " but death" : "")
                    + ", and none is beyond reach.");
            if (!absent.isEmpty()) {
                add("There is " + String.join(" and ", absent) + ".");
            }
            return;
        }
        add("There is " + (absent.isEmpty() ? "" : String.join(", ", absent) + " and ") + "no operation" + but + ".");
    }

    private void drugs() {
        boolean seen = care.clinic().ordersCourses()
                || care.courses().stream().anyMatch(course -> course.tolerance().untilProgression());
        boolean harms = care.courses().stream()
                .anyMatch(course -> course.tolerance().toxicity().harms());
        if (!seen) {
            add("Drugs are given by date, never by what is seen of the disease: no course stops at progression.");
        }
        add(
                harms
                        ? "What a drug does to a patient hangs neither on age nor on what it does to the tumour, and no dose is lowered."
                        : "No dose of a drug kills or harms the patient.");
    }

    private void exchange() {
        add(
                disease.has(CascadeStage.SECONDARY)
                        ? "There is nothing between lesions but the seeds they exchange."
                        : "Metastases shed no seeds here, and there is nothing else between lesions either.");
    }

    private void immunity() {
        boolean kills = disease.has(CascadeStage.IMMUNE)
                && disease.soils().stream().flatMap(List::stream).anyMatch(soil -> soil.surveillance() > 0);
        add(
                kills
                        ? "Resident immune cells kill small colonies at a rate that does not learn; there is no adaptive response."
                        : "No immune cell kills a colony here.");
    }

    private void bone() {
        BoneCycle cycle = disease.bone();
        if (cycle != null) {
            add(
                    "Bone cells around a lesion follow published equations, which no patient was measured for; skeletal-related events hang on"
                            + " bone lost alone, at an assumed rate, and change nothing for the patient."
                            + (cycle.feedback() > 0
                                    ? " How much resorbed bone speeds a lesion up is assumed."
                                    : " Resorbed bone gives nothing back to its lesion here: the vicious cycle is left out."));
            return;
        }
        for (int organ = 0; organ < disease.anatomy().size(); organ++) {
            if (disease.anatomy().organ(organ).isBone() && settles(organ)) {
                add("Bone does not answer to the tumour: the vicious cycle of osteoclasts and metastases is left out.");
                return;
            }
        }
    }

    private boolean settles(int organ) {
        return disease.soils().stream().map(clone -> clone.get(organ)).anyMatch(this::receives);
    }

    private boolean receives(Soil soil) {
        return !disease.has(CascadeStage.SOIL) || soil.niche() > 0;
    }

    private void death() {
        Mortality mortality = patient.mortality();
        add(
                mortality.disease()
                        ? "A patient's risk of death follows the burden in each organ. Complications, frailty and the toll of"
                                + " treatment are not told apart" + operative() + "."
                        : "The disease kills nobody here.");
        if (!mortality.otherCauses()) {
            add("Nobody dies of other causes here.");
        }
    }

    private String operative() {
        boolean told = care.resections().stream()
                        .anyMatch(operation -> operation.risk().probability() > 0)
                || care.operations().stream().anyMatch(Operation::kills);
        return told ? ", but for death of an operation" : "";
    }

    private void heredity() {
        if (disease.clones().size() == 1) {
            add("All tumour cells are of one heritable type here, so the tumour does not evolve.");
        } else if (disease.clones().stream().allMatch(clone -> clone.mutations().isEmpty())) {
            add("No cell of one clone gives rise to another, so nothing new evolves.");
        }
    }

    private void confidence() {
        boolean assumed =
                Assumptions.of(scenario).stream().anyMatch(assumption -> assumption.provenance() == Provenance.ASSUMED);
        if (assumed) {
            add("Values marked as assumed are plausible, not measured. The conclusions are no surer than they are.");
        }
    }
}
