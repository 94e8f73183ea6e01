package org.seedsoil.cli.replay;

import java.util.Locale;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.clinic.NodeReading;
import org.seedsoil.clinic.Recist;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.JsonStream;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.StationRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was seen of a patient and decided on it, as parts of a JSON document. */
record ClinicDocument(ClinicRecord seen, Anatomy anatomy) {
    void write(JsonStream document) {
        document.list("scans", seen.scans().stream().map(this::scan));
        document.list("responses", seen.judgements().stream().map(ClinicDocument::response));
        document.list("decisions", seen.decisions().stream().map(ClinicDocument::decision));
        document.list("stations", seen.stations().stream().map(this::station));
        document.list("biopsies", seen.chart().histology().biopsies().stream().map(ClinicDocument::biopsy));
        document.list("markers", seen.chart().histology().markers().stream().map(ClinicDocument::marker));
        seen.chart().stage().ifPresent(stage -> {
            ObjectNode part = Json.object();
            part.putObject("stage")
                    .put("day", stage.day())
                    .put("tumour", stage.tumour())
                    .put("nodes", stage.nodes())
                    .put("metastases", stage.metastases())
                    .put("group", stage.group());
            document.put(part);
        });
    }

    private ObjectNode scan(ClinicRecord.Scan scan) {
        ObjectNode node = Json.object();
        node.put("imaging", scan.look().imaging());
        node.put("day", scan.look().day());
        node.put("result-day", scan.look().resultDay());
        node.put("missed-before", scan.look().missed());
        ArrayNode findings = node.putArray("findings");
        for (int i = 0; i < scan.things().size(); i++) {
            Finding finding = scan.look().findings().get(i);
            ClinicRecord.Thing thing = scan.things().get(i);
            ObjectNode found = findings.addObject();
            found.put("finding", finding.number());
            found.put("label", finding.label().name().toLowerCase(Locale.ROOT));
            found.put("organ", anatomy.organ(finding.organ()).name());
            found.put("measured-mm", finding.diameterMm());
            found.put("true-mm", thing.diameterMm());
            found.put("lesion", thing.lesion());
        }
        return node;
    }

    private static ObjectNode response(Recist.Judgement judgement) {
        return Json.object()
                .put("day", judgement.day())
                .put("response", judgement.response().word())
                .put("targets-mm", judgement.sumMm())
                .put("targets-at-baseline-mm", judgement.baselineMm())
                .put("new-lesions", judgement.newLesions());
    }

    private static ObjectNode decision(Decision decision) {
        return Json.object()
                .put("day", decision.day())
                .put("rule", decision.rule())
                .put("held", decision.held())
                .put("read", decision.read())
                .put("ordered", decision.ordered());
    }

    private static ObjectNode biopsy(Biopsy biopsy) {
        return Json.object()
                .put("taken-day", biopsy.takenDay())
                .put("day", biopsy.day())
                .put("finding", biopsy.number())
                .put("verdict", biopsy.verdict().word());
    }

    private static ObjectNode marker(MarkerResult result) {
        return Json.object()
                .put("day", result.day())
                .put("marker", result.marker())
                .put("positive", result.positive())
                .put("finding", result.number());
    }

    private ObjectNode station(StationRecord station) {
        ObjectNode node = Json.object();
        node.put("day", station.day());
        node.put("organ", anatomy.organ(station.seen().organ()).name());
        node.put("nodes", station.seen().examined());
        node.put("deposits", station.deposits());
        nodes(node.putObject("seen"), station.seen());
        nodes(node.putObject("there"), station.there());
        return node;
    }

    private static void nodes(ObjectNode node, NodeReading reading) {
        node.put("isolated", reading.isolated()).put("micro", reading.micro()).put("macro", reading.macro());
        node.put("largest-mm", reading.largestMm());
    }
}
