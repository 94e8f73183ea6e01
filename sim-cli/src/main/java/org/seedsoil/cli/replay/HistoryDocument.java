package org.seedsoil.cli.replay;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Margin;
import org.seedsoil.clinic.Sample;
import org.seedsoil.event.Event;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.JsonStream;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.Trial;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One patient's history as a JSON document: all that is told as text, and more. */
final class HistoryDocument {
    private final Trial trial;
    private final Outcome outcome;
    private final Patient patient;

    private HistoryDocument(Trial trial, Outcome outcome) {
        this.trial = trial;
        this.outcome = outcome;
        this.patient = trial.patient(outcome.patient());
    }

    /** Writes it; lists are written item by item. */
    static void write(Trial trial, Outcome outcome, List<Event> events, Writer to) {
        new HistoryDocument(trial, outcome).write(events, to);
    }

    private void write(List<Event> events, Writer to) {
        try (JsonStream document = JsonStream.to(to)) {
            document.put(head());
            document.list("lesions", outcome.lesions().stream().map(this::lesion));
            treatments(document);
            if (patient.care().clinic().looks()) {
                new ClinicDocument(outcome.clinic(), anatomy()).write(document);
            }
            if (!patient.care().clinic().blood().isEmpty()) {
                document.list("blood-samples", outcome.clinic().blood().stream().map(HistoryDocument::sample));
            }
            document.list("events", events.stream().map(this::event));
        }
    }

    private Anatomy anatomy() {
        return patient.disease().anatomy();
    }

    private ObjectNode head() {
        ObjectNode head = Json.object();
        head.put("scenario", trial.scenario().name()).put("random-seed", trial.randomSeed());
        head.put("mode", Json.word(trial.mode()));
        head.put("patient", outcome.patient()).put("age-years", outcome.ageYears());
        head.put("cells-per-cm3", outcome.cellsPerCm3());
        head.put("ending", Json.word(outcome.ending())).put("end-day", outcome.endDay());
        Json.putFinite(head, "diagnosis-day", outcome.diagnosisDay());
        head.put("seeds-shed", outcome.seeds().shed());
        head.put("colonies-founded", outcome.seeds().founded());
        return head;
    }

    private void treatments(JsonStream document) {
        document.list(
                "operations",
                outcome.operations().stream()
                        .map(operation -> Json.object()
                                .put("day", operation.day())
                                .put("margin", operation.margin().name())
                                .put("cells-before", operation.cellsBefore())
                                .put("cells-left", operation.cellsLeft())));
        document.list("excisions", outcome.excisions().stream().map(this::excision));
        document.list(
                "ablations",
                outcome.ablations().stream()
                        .map(ablation -> Json.object()
                                .put("day", ablation.day())
                                .put("lesion", ablation.lesion())
                                .put("means", ablation.means().word())
                                .put("removed", ablation.removed())));
        document.list("courses", CourseDays.of(outcome, patient.care()).stream().map(HistoryDocument::course));
        document.list(
                "toxicities",
                outcome.toxicities().stream()
                        .map(harm -> Json.object()
                                .put("day", harm.day())
                                .put("course", harm.course())
                                .put("fatal", harm.fatal())));
        document.list(
                "ended-at-progression",
                outcome.clinic().progressed().entrySet().stream()
                        .map(ended -> Json.object().put("day", ended.getValue()).put("course", ended.getKey())));
    }

    private ObjectNode excision(ExcisionRecord excision) {
        ObjectNode node = Json.object()
                .put("day", excision.day())
                .put("with", excision.with().word())
                .put("operation", excision.operation())
                .put("lesion", excision.lesion())
                .put("organ", anatomy().organ(excision.organ()).name())
                .put("margin", excision.margin().name())
                .put("cells-before", excision.cellsBefore())
                .put("cells-left", excision.cellsLeft());
        Margin patientMargin = excision.patient();
        return patientMargin == null ? node : node.put("patient-margin", patientMargin.name());
    }

    private static ObjectNode course(CourseDays given) {
        ObjectNode course = Json.object();
        course.put("name", given.course().name());
        course.put("drug", given.course().agent().word());
        course.put("responds", given.course().uptake().responds());
        ArrayNode cycles = course.putArray("cycles");
        given.cycles()
                .forEach(cycle ->
                        cycles.addObject().put("from-day", cycle.fromDay()).put("until-day", cycle.untilDay()));
        return course;
    }

    private static ObjectNode sample(ClinicRecord.Drawn drawn) {
        Sample sample = drawn.sample();
        return Json.object()
                .put("day", sample.day())
                .put("result-day", sample.resultDay())
                .put("test", sample.test())
                .put("looked-for", sample.analyte().word())
                .put("value", sample.value())
                .put("threshold", sample.threshold())
                .put("positive", sample.positive())
                .put("expected", drawn.expected());
    }

    private ObjectNode event(Event event) {
        ObjectNode node = Json.object();
        node.put("day", event.day()).put("kind", Json.word(event.kind()));
        if (event.lesion() >= 0) {
            node.put("lesion", event.lesion());
        }
        if (event.organ() >= 0) {
            node.put("organ", anatomy().organ(event.organ()).name());
        }
        node.put("cells", event.cells());
        return node;
    }

    private ObjectNode lesion(LesionRecord lesion) {
        ObjectNode node = Json.object();
        node.put("lesion", lesion.id()).put("parent", lesion.parent());
        node.put("lineage", String.format(Locale.ROOT, "%016x%016x", lesion.lineageHigh(), lesion.lineageLow()));
        node.put("organ", anatomy().organ(lesion.organ()).name());
        node.put("clone", patient.disease().clones().get(lesion.cloneIndex()).name());
        node.put("primary", lesion.primary()).put("founders", lesion.founders());
        node.put("was-dormant", lesion.slept());
        Json.putFinite(node, "shed-day", lesion.shedDay());
        Json.putFinite(node, "founded-day", lesion.foundedDay());
        Json.putFinite(node, "escaped-day", lesion.escapedDay());
        Json.putFinite(node, "vascularized-day", lesion.vascularizedDay());
        Json.putFinite(node, "detected-day", lesion.detectedDay());
        Json.putFinite(node, "ended-day", lesion.endedDay());
        Json.putFinite(node, "cells", lesion.cells());
        return node;
    }
}
