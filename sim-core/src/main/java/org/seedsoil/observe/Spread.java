package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * Where one patient's tumour had spread when following ended. A metastasis here is a deposit that grew past immune
 * surveillance; it is manifest once it reached the detection diameter. Deposits in lymph nodes are counted apart: only the
 * others, the distant ones, make a patient metastatic (M1), as in TNM staging.
 */
public final class Spread {
    private final Anatomy anatomy;
    private final int[] escaped;
    private final int[] manifest;
    private final List<Integer> founders = new ArrayList<>();
    private int distant;
    private int nodal;
    private int distantManifest;
    private int nodalManifest;
    private int distantAtDiagnosis;
    private double largestCellsAtDiagnosis;
    private double firstManifestDay = Double.NaN;
    private int firstManifestOrgan = -1;

    private Spread(Anatomy anatomy) {
        this.anatomy = anatomy;
        this.escaped = new int[anatomy.size()];
        this.manifest = new int[anatomy.size()];
    }

    /**
     * Looks at one patient.
     *
     * @param outcome what became of the patient
     * @param anatomy the patient's organs
     * @return the spread
     */
    public static Spread of(Outcome outcome, Anatomy anatomy) {
        Spread spread = new Spread(anatomy);
        for (LesionRecord lesion : outcome.lesions()) {
            if (!lesion.primary()) {
                spread.add(lesion, !spread.distant(lesion));
            }
        }
        return spread;
    }

    /**
     * Says whether a lesion is a metastasis beyond the nodes.
     *
     * @param lesion a lesion of this patient
     * @return false for the primary and for deposits in lymph nodes
     */
    public boolean distant(LesionRecord lesion) {
        return !lesion.primary() && !anatomy.organ(lesion.organ()).node();
    }

    private void add(LesionRecord lesion, boolean node) {
        escaped[lesion.organ()]++;
        boolean seen = !Double.isNaN(lesion.detectedDay());
        if (seen) {
            manifest[lesion.organ()]++;
        }
        if (node) {
            nodal++;
            nodalManifest += seen ? 1 : 0;
            return;
        }
        distant++;
        founders.add(lesion.cloneIndex());
        distantManifest += seen ? 1 : 0;
        if (lesion.cellsAtDiagnosis() > 0) {
            distantAtDiagnosis++;
            largestCellsAtDiagnosis = Math.max(largestCellsAtDiagnosis, lesion.cellsAtDiagnosis());
        }
        if (seen && !(lesion.detectedDay() >= firstManifestDay)) {
            firstManifestDay = lesion.detectedDay();
            firstManifestOrgan = lesion.organ();
        }
    }

    /**
     * Returns the metastases in an organ or node.
     *
     * @param organ its index
     * @return how many escaped there
     */
    public int metastases(int organ) {
        return escaped[organ];
    }

    /**
     * Returns the manifest metastases in an organ or node.
     *
     * @param organ its index
     * @return how many became manifest there
     */
    public int manifest(int organ) {
        return manifest[organ];
    }

    /**
     * Returns the distant metastases.
     *
     * @return how many escaped, nodes apart
     */
    public int distant() {
        return distant;
    }

    /**
     * Returns the distant metastases whose founders were of one clone.
     *
     * @param clone its index
     * @return how many escaped, nodes apart
     */
    public int distantOf(int clone) {
        return Collections.frequency(founders, clone);
    }

    /**
     * Returns the manifest distant metastases.
     *
     * @return how many became manifest, nodes apart
     */
    public int distantManifest() {
        return distantManifest;
    }

    /**
     * Returns the distant metastases that were there at diagnosis, seen or not.
     *
     * @return how many had cells then; 0 without a diagnosis
     */
    public int distantAtDiagnosis() {
        return distantAtDiagnosis;
    }

    /**
     * Returns the size of the largest of those.
     *
     * @return cells; 0 without one
     */
    public double largestCellsAtDiagnosis() {
        return largestCellsAtDiagnosis;
    }

    /**
     * Returns the deposits in lymph nodes.
     *
     * @return how many escaped
     */
    public int nodal() {
        return nodal;
    }

    /**
     * Returns the manifest deposits in lymph nodes.
     *
     * @return how many became manifest
     */
    public int nodalManifest() {
        return nodalManifest;
    }

    /**
     * Says whether the patient was metastatic.
     *
     * @return true with a manifest distant metastasis
     */
    public boolean metastatic() {
        return distantManifest > 0;
    }

    /**
     * Returns when the first distant metastasis became manifest.
     *
     * @return days from day 0, or NaN
     */
    public double firstManifestDay() {
        return firstManifestDay;
    }

    /**
     * Returns where the first distant metastasis became manifest.
     *
     * @return index of the organ, or −1
     */
    public int firstManifestOrgan() {
        return firstManifestOrgan;
    }
}
