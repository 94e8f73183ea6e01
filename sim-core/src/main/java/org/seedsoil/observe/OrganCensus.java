package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.Outcome;

/**
 * Where metastases are. Fractions count patients, not lesions, as clinical and autopsy series do: among the metastatic
 * (with a manifest distant metastasis), and among the seeded (with a distant metastasis of any size, as a complete autopsy
 * would find it).
 */
public final class OrganCensus implements Observer<OrganCensus> {
    private final List<Place> places;
    private final Distribution[] metastases;
    private final Distribution[] manifest;
    private final long[] seededHere;
    private final long[] metastaticHere;
    private final long[] first;
    private long patients;
    private long seeded;
    private long metastatic;

    /**
     * Opens a census.
     *
     * @param places the places that are told apart
     */
    public OrganCensus(List<Place> places) {
        this.places = List.copyOf(places);
        this.metastases = new Distribution[places.size()];
        this.manifest = new Distribution[places.size()];
        for (int p = 0; p < places.size(); p++) {
            metastases[p] = new Distribution();
            manifest[p] = new Distribution();
        }
        this.seededHere = new long[places.size()];
        this.metastaticHere = new long[places.size()];
        this.first = new long[places.size()];
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        patients++;
        seeded += spread.distant() > 0 ? 1 : 0;
        metastatic += spread.metastatic() ? 1 : 0;
        for (int p = 0; p < places.size(); p++) {
            count(p, spread);
        }
    }

    private void count(int place, Spread spread) {
        int here = 0;
        int seen = 0;
        for (int organ : places.get(place).organs()) {
            here += spread.metastases(organ);
            seen += spread.manifest(organ);
            first[place] += spread.firstManifestOrgan() == organ ? 1 : 0;
        }
        metastases[place].add(here);
        manifest[place].add(seen);
        seededHere[place] += here > 0 && spread.distant() > 0 ? 1 : 0;
        metastaticHere[place] += seen > 0 && spread.metastatic() ? 1 : 0;
    }

    @Override
    public void combine(OrganCensus later) {
        patients += later.patients;
        seeded += later.seeded;
        metastatic += later.metastatic;
        for (int p = 0; p < places.size(); p++) {
            metastases[p].combine(later.metastases[p]);
            manifest[p].combine(later.manifest[p]);
            seededHere[p] += later.seededHere[p];
            metastaticHere[p] += later.metastaticHere[p];
            first[p] += later.first[p];
        }
    }

    /**
     * Returns the places that are told apart.
     *
     * @return them in the order of their index here
     */
    public List<Place> places() {
        return places;
    }

    /**
     * Returns the number of patients.
     *
     * @return patients
     */
    public long patients() {
        return patients;
    }

    /**
     * Returns how many patients had a distant metastasis of any size.
     *
     * @return patients
     */
    public long seeded() {
        return seeded;
    }

    /**
     * Returns how many patients had a manifest distant metastasis.
     *
     * @return patients
     */
    public long metastatic() {
        return metastatic;
    }

    /**
     * Returns the metastases here, seen or not.
     *
     * @param place index of the place
     * @return their distribution over patients
     */
    public Distribution metastases(int place) {
        return metastases[place];
    }

    /**
     * Returns the manifest metastases here.
     *
     * @param place index of the place
     * @return their distribution over patients
     */
    public Distribution manifest(int place) {
        return manifest[place];
    }

    /**
     * Returns the fraction of metastatic patients with a manifest metastasis here.
     *
     * @param place index of the place
     * @return the estimate
     */
    public Estimate ofMetastatic(int place) {
        return Estimate.proportion(metastaticHere[place], metastatic);
    }

    /**
     * Returns the fraction of seeded patients with a metastasis of any size here.
     *
     * @param place index of the place
     * @return the estimate
     */
    public Estimate ofSeeded(int place) {
        return Estimate.proportion(seededHere[place], seeded);
    }

    /**
     * Returns the fraction of metastatic patients whose first manifest metastasis was here.
     *
     * @param place index of the place
     * @return the estimate; 0 for nodes, which make no patient metastatic
     */
    public Estimate first(int place) {
        return Estimate.proportion(first[place], metastatic);
    }
}
