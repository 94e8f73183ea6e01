package org.seedsoil.io.result;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.cascade.Fate;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.SeedAccount;
import org.seedsoil.observe.SeedCount;

/** The table of the stages of the cascade. */
final class StageTable {
    private StageTable() {}

    /** Seeds of one source and clone with one fate in one organ. */
    record Row(boolean primary, int cloneIndex, Fate fate, int organ, SeedCount seeds) {}

    static Table<Row> of(Disease disease) {
        Names names = new Names(disease);
        return new Table<>(
                "stages",
                "one row per source, clone, fate and organ that any seed was destined or expected for, over all patients",
                List.of(
                        Column.text(
                                "source",
                                "primary or metastasis: what shed the seeds",
                                r -> r.primary() ? "primary" : "metastasis"),
                        Column.text("clone", "clone of the seeds", r -> names.lineage(r.cloneIndex())),
                        Column.text(
                                "fate",
                                "stayed (not shed), died-leaving, died-in-transit, died-in-bed, no-niche, dormant, founded"
                                        + " or joined",
                                r -> Json.word(r.fate())),
                        Column.text(
                                "organ",
                                "where; for died-in-transit the organ whose bed the seed was heading for",
                                r -> names.organ(r.organ())),
                        Column.integer(
                                "simulated",
                                "seeds",
                                "counted in the simulation",
                                r -> r.seeds().simulated()),
                        Column.number(
                                "exact",
                                "seeds",
                                "expected from the exact cascade probabilities along the same lesions",
                                r -> r.seeds().exact()),
                        Column.number(
                                "z",
                                "",
                                "their difference in standard errors, the root of the expectation",
                                r -> r.seeds().z())));
    }

    static List<Row> rows(SeedAccount account) {
        List<Row> rows = new ArrayList<>();
        for (boolean primary : new boolean[] {true, false}) {
            for (int clone = 0; clone < account.counts().clones(); clone++) {
                for (Fate fate : Fate.values()) {
                    for (int organ = 0; organ < account.counts().organs(); organ++) {
                        rows.add(new Row(primary, clone, fate, organ, account.count(primary, clone, fate, organ)));
                    }
                }
            }
        }
        rows.removeIf(row -> row.seeds().equals(SeedCount.NONE));
        return rows;
    }
}
