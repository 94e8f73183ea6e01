package org.seedsoil.cli.replay;

import java.util.List;
import java.util.Locale;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.Sample;
import org.seedsoil.event.Event;
import org.seedsoil.io.result.Json;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.Trial;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One patient's history as a JSON document. */
final class HistoryDocument {
    private HistoryDocument() {}

    static String text(Trial trial, Outcome outcome, List<Event> events) {
        Patient patient = trial.patient(outcome.patient());
        Anatomy anatomy = patient.disease().anatomy();
        ObjectNode document = Json.object();
        document.put("scenario", trial.scenario().name()).put("random-seed", trial.randomSeed());
        document.put("mode", Json.word(trial.mode()));
        document.put("patient", outcome.patient()).put("age-years", outcome.ageYears());
        document.put("ending", Json.word(outcome.ending())).put("end-day", outcome.endDay());
        document.put("seeds-shed", outcome.seeds().shed());
        ArrayNode lesions = document.putArray("lesions");
        for (LesionRecord lesion : outcome.lesions()) {
            put(lesions.addObject(), lesion, patient);
        }
        ArrayNode operations = document.putArray("operations");
        for (OperationRecord operation : outcome.operations()) {
            operations
                    .addObject()
                    .put("day", operation.day())
                    .put("margin", operation.margin().name())
                    .put("cells-left", operation.cellsLeft());
        }
        ArrayNode courses = document.putArray("courses");
        for (CourseDays given : CourseDays.of(outcome, patient.care())) {
            ObjectNode course = courses.addObject();
            course.put("name", given.course().name());
            course.put("drug", given.course().agent().word());
            course.put("responds", given.course().uptake().responds());
            ArrayNode cycles = course.putArray("cycles");
            given.cycles()
                    .forEach(cycle ->
                            cycles.addObject().put("from-day", cycle.fromDay()).put("until-day", cycle.untilDay()));
        }
        if (!patient.care().clinic().blood().isEmpty()) {
            put(document.putArray("blood-samples"), outcome.clinic().blood());
        }
        ArrayNode list = document.putArray("events");
        for (Event event : events) {
            ObjectNode node = list.addObject();
            node.put("day", event.day()).put("kind", Json.word(event.kind()));
            if (event.lesion() >= 0) {
                node.put("lesion", event.lesion());
            }
            if (event.organ() >= 0) {
                node.put("organ", anatomy.organ(event.organ()).name());
            }
            node.put("cells", event.cells());
        }
        return Json.text(document);
    }

    private static void put(ArrayNode samples, List<ClinicRecord.Drawn> drawn) {
        for (ClinicRecord.Drawn one : drawn) {
            Sample sample = one.sample();
            samples.addObject()
                    .put("day", sample.day())
                    .put("result-day", sample.resultDay())
                    .put("test", sample.test())
                    .put("looked-for", sample.analyte().word())
                    .put("value", sample.value())
                    .put("threshold", sample.threshold())
                    .put("positive", sample.positive())
                    .put("expected", one.expected());
        }
    }

    private static void put(ObjectNode node, LesionRecord lesion, Patient patient) {
        node.put("lesion", lesion.id()).put("parent", lesion.parent());
        node.put("lineage", String.format(Locale.ROOT, "%016x%016x", lesion.lineageHigh(), lesion.lineageLow()));
        node.put("organ", patient.disease().anatomy().organ(lesion.organ()).name());
        node.put("clone", patient.disease().clones().get(lesion.cloneIndex()).name());
        node.put("primary", lesion.primary()).put("founders", lesion.founders());
        node.put("was-dormant", lesion.slept());
        putKnown(node, "shed-day", lesion.shedDay());
        putKnown(node, "founded-day", lesion.foundedDay());
        putKnown(node, "escaped-day", lesion.escapedDay());
        putKnown(node, "vascularized-day", lesion.vascularizedDay());
        putKnown(node, "detected-day", lesion.detectedDay());
        putKnown(node, "ended-day", lesion.endedDay());
        putKnown(node, "cells", lesion.cells());
    }

    private static void putKnown(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        }
    }
}
