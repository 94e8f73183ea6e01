package org.seedsoil.lab;

import java.util.Locale;
import org.seedsoil.io.result.ChangeList;
import org.seedsoil.io.result.Json;
import org.seedsoil.observe.Estimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a laboratory as a JSON document. */
public final class LabDocument {
    private LabDocument() {}

    /**
     * Tells a run.
     *
     * @param result the run
     * @return name, patients, random seed, the sides with what they change, the claims with their numbers and verdicts
     */
    public static ObjectNode of(LabResult result) {
        Laboratory lab = result.lab();
        ObjectNode document = Json.object();
        document.put("laboratory", lab.name()).put("title", lab.title());
        document.put("scenario", lab.scenario()).put("patients", result.patients());
        document.put("random-seed", result.randomSeed());
        ArrayNode sides = document.putArray("sides");
        for (Side side : lab.sides()) {
            ObjectNode told = sides.addObject().put("name", side.name());
            told.put("scenario", side.scenario().name());
            ChangeList.put(side.scenario().changes(), told);
        }
        ArrayNode claims = document.putArray("claims");
        for (Claim claim : lab.claims()) {
            put(claims.addObject(), claim, result.estimate(claim.that()));
        }
        return document;
    }

    private static void put(ObjectNode told, Claim claim, Estimate found) {
        told.put("says", claim.says());
        number(told, "from", claim.from());
        number(told, "to", claim.to());
        number(told, "value", found.value());
        if (found.high() > found.low()) {
            number(told, "low", found.low());
            number(told, "high", found.high());
        }
        told.put("exact", claim.that().isExact()).put("published", claim.published());
        told.put("verdict", claim.verdict(found).name().toLowerCase(Locale.ROOT));
        claim.reasonMissed().ifPresent(why -> told.put("missed", why));
    }

    private static void number(ObjectNode told, String key, double value) {
        if (Double.isFinite(value)) {
            told.put(key, value);
        }
    }
}
