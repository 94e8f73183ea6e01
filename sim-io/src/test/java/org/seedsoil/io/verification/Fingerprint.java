package org.seedsoil.io.verification;

import java.util.Arrays;
import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.SeedTally;

/** Everything of an outcome as text, bit for bit. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Outcome o) {
        StringBuilder text = new StringBuilder();
        text.append(o.patient()).append(' ').append(o.ending()).append(' ').append(o.endDay());
        text.append(' ')
                .append(o.ageYears())
                .append(' ')
                .append(o.diagnosisDay())
                .append(' ')
                .append(o.margin());
        text.append(o.lesions());
        text.append(o.ablations().isEmpty() ? "" : o.ablations());
        text.append(Arrays.toString(o.series().primaryCells()));
        text.append(Arrays.toString(o.series().metastaticCells()));
        text.append(Arrays.toString(o.series().circulating()));
        SeedTally seeds = o.seeds();
        for (Fate fate : Fate.values()) {
            text.append(seeds.destined(fate)).append('/').append(seeds.expected(fate));
            text.append('/').append(seeds.underWay(fate)).append(' ');
        }
        for (Colony colony : Colony.values()) {
            text.append(seeds.colony(colony)).append(' ');
        }
        return text.toString();
    }
}
