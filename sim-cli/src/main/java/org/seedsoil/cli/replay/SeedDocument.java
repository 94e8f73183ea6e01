package org.seedsoil.cli.replay;

import org.seedsoil.cascade.Arrival;
import org.seedsoil.disease.Disease;
import org.seedsoil.engine.SeedStory;
import org.seedsoil.engine.SeedStory.Hurdle;
import org.seedsoil.io.result.Json;
import org.seedsoil.trial.Trial;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One seed's story as a JSON document. */
final class SeedDocument {
    private SeedDocument() {}

    static String text(Trial trial, long patient, SeedStory story) {
        Disease disease = trial.patient(patient).disease();
        ObjectNode document = Json.object();
        document.put("scenario", trial.scenario().name()).put("random-seed", trial.randomSeed());
        document.put("mode", Json.word(trial.mode())).put("patient", patient);
        document.put("seed", story.id().toString());
        document.put("organ", organ(disease, story.organ())).put("primary", story.primary());
        document.put("clone", disease.clones().get(story.id().cloneIndex()).name());
        document.put("number", story.id().index()).put("offered", story.offered());
        document.put("day", story.day());
        ArrayNode hurdles = document.putArray("hurdles");
        story.hurdles().forEach(hurdle -> put(hurdles.addObject(), hurdle));
        document.put("fate", Json.word(story.fate())).put("fate-organ", organ(disease, story.fateOrgan()));
        document.put("group", Json.word(story.group()));
        story.arrival().ifPresent(arrival -> put(document.putObject("arrival"), arrival));
        return Json.text(document);
    }

    private static void put(ObjectNode node, Hurdle hurdle) {
        node.put("stage", Json.word(hurdle.stage())).put("outcome", hurdle.outcome());
        node.put("luck", hurdle.luck()).put("threshold", hurdle.threshold());
    }

    private static void put(ObjectNode node, Arrival arrival) {
        node.put("founders", arrival.founders()).put("shielded", arrival.shielded());
        node.put("delay-days", arrival.delayDays()).put("dormant", arrival.dormant());
    }

    private static String organ(Disease disease, int index) {
        return disease.anatomy().organ(index).name();
    }
}
