package org.seedsoil.observe;

import java.util.List;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Counter;

/**
 * Where metastases are. Fractions count patients, not lesions, as clinical and autopsy series do: among the metastatic
 * (with a manifest distant metastasis), and among the seeded (with a distant metastasis of any size, as a complete autopsy
 * would find it).
 */
public final class OrganCensus extends Observer<OrganCensus> {
    private final List<Place> places;
    private final Distribution[] metastases;
    private final Distribution[] manifest;
    private final Counter[] seededHere;
    private final Counter[] metastaticHere;
    private final Counter[] first;
    private final Counter patients = part(new Counter());
    private final Counter seeded = part(new Counter());
    private final Counter metastatic = part(new Counter());

    /**
     * Opens a census.
     *
     * @param places the places that are told apart
     */
    public OrganCensus(List<Place> places) {
        this.places = List.copyOf(places);
        this.metastases = new Distribution[places.size()];
        this.manifest = new Distribution[places.size()];
        this.seededHere = new Counter[places.size()];
        this.metastaticHere = new Counter[places.size()];
        this.first = new Counter[places.size()];
        for (int p = 0; p < places.size(); p++) {
            metastases[p] = part(new Distribution());
            manifest[p] = part(new Distribution());
            seededHere[p] = part(new Counter());
            metastaticHere[p] = part(new Counter());
            first[p] = part(new Counter());
        }
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        patients.increment();
        seeded.incrementIf(spread.distant() > 0);
        metastatic.incrementIf(spread.metastatic());
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
            first[place].incrementIf(spread.firstManifestOrgan() == organ);
        }
        metastases[place].add(here);
        manifest[place].add(seen);
        seededHere[place].incrementIf(here > 0 && spread.distant() > 0);
        metastaticHere[place].incrementIf(seen > 0 && spread.metastatic());
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
        return patients.value();
    }

    /**
     * Returns how many patients had a distant metastasis of any size.
     *
     * @return patients
     */
    public long seeded() {
        return seeded.value();
    }

    /**
     * Returns how many patients had a manifest distant metastasis.
     *
     * @return patients
     */
    public long metastatic() {
        return metastatic.value();
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
        return Estimate.proportion(metastaticHere[place].value(), metastatic.value());
    }

    /**
     * Returns the fraction of seeded patients with a metastasis of any size here.
     *
     * @param place index of the place
     * @return the estimate
     */
    public Estimate ofSeeded(int place) {
        return Estimate.proportion(seededHere[place].value(), seeded.value());
    }

    /**
     * Returns the fraction of metastatic patients whose first manifest metastasis was here.
     *
     * @param place index of the place
     * @return the estimate; 0 for nodes, which make no patient metastatic
     */
    public Estimate first(int place) {
        return Estimate.proportion(first[place].value(), metastatic.value());
    }
}
