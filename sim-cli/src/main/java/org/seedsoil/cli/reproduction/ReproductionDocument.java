package org.seedsoil.cli.reproduction;

import java.util.List;
import org.seedsoil.io.result.ChangeList;
import org.seedsoil.io.result.Json;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.CriticalLine;
import org.seedsoil.theory.CriticalValues;
import org.seedsoil.theory.Elasticity;
import org.seedsoil.theory.GrowthFigures;
import org.seedsoil.theory.OffspringLaw;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reproduction number as a JSON document: a number, or why there is none, never NaN. */
final class ReproductionDocument {
    private ReproductionDocument() {}

    static ObjectNode of(Answer answer) {
        Reproduction all = answer.theory();
        ObjectNode root = Json.object();
        root.put("scenario", answer.scenario().name());
        root.put("patient", "reference");
        root.put("policy", PolicyText.of(all.treatment()));
        putFinite(root, "horizon-days", all.horizonDays());
        put(root, "reproduction-number", all.number());
        root.put("method-error", all.numberError());
        put(root, "before-detection", all.preDetection());
        put(root, "of-primary", all.primary());
        ChangeList.put(answer.scenario().changes(), root);
        root.set("growth", growth(all.growth()));
        root.set("critical", critical(all.critical()));
        root.set("verdict", verdict(all.verdict()));
        texts(root.putArray("notes"), all.notes());
        root.set("types", types(all));
        root.set("matrix", matrix(all));
        elasticities(root, answer.elasticities());
        Answer.Grid grid = answer.grid();
        if (grid != null) {
            ArrayNode crossings = root.putArray("crossings");
            grid.crossings().forEach(crossings::add);
            line(root.putArray("line-of-one"), grid.between().line());
        }
        Answer.Among among = answer.among();
        if (among != null) {
            root.set("among", AmongDocument.of(among.found()));
        }
        Answer.Simulated simulated = answer.simulated();
        if (simulated != null) {
            root.set("simulated", simulated(simulated, all.names()));
        }
        return root;
    }

    private static ObjectNode growth(GrowthFigures growth) {
        ObjectNode node = Json.object();
        put(node, "per-day", growth.perDay());
        put(node, "doubling-days", growth.doublingDays());
        put(node, "generation-days", growth.generationDays());
        put(node, "forward-generation-days", growth.cohortGenerationDays());
        put(node, "generations-within-horizon", growth.generations());
        return node;
    }

    private static ObjectNode critical(CriticalValues critical) {
        ObjectNode node = Json.object();
        put(node, "coverage", critical.coverage());
        put(node, "age-days", critical.ageDays());
        put(node, "size-cells", critical.cells());
        put(node, "scan-every-days", critical.scanDays());
        return node;
    }

    private static ObjectNode verdict(Verdict verdict) {
        ObjectNode node = Json.object();
        node.put("dies-out", verdict.controlled());
        node.put("beyond-local-control", verdict.beyondLocalControl());
        node.put("lesions-never-stop", verdict.neverStop());
        node.put("host-death-matters", verdict.hostDeathMatters());
        node.put("few-generations", verdict.fewGenerations());
        texts(node.putArray("sentences"), verdict.sentences());
        return node;
    }

    private static ArrayNode types(Reproduction all) {
        ArrayNode types = Json.object().putArray("types");
        for (int type = 0; type < all.types().size(); type++) {
            ObjectNode node = types.addObject().put("name", all.names().get(type));
            int at = type;
            all.matrix()
                    .map(matrix -> matrix.root())
                    .filter(root -> root.hasVectors())
                    .ifPresent(root -> {
                        node.put("seeds", root.right()[at]).put("receives", root.left()[at]);
                    });
            if (!all.primaryRow().isEmpty()) {
                node.put("from-primary", all.primaryRow().get(type));
            }
            put(node, "type-number", all.typeNumbers().get(type));
            node.put("extinction", all.extinction().get(type));
            OffspringLaw offspring = all.offspring().get(type);
            put(node, "offspring-mean", offspring.mean());
            put(node, "offspring-variance", offspring.variance());
            put(node, "dispersion", offspring.dispersion());
        }
        return types;
    }

    private static ArrayNode matrix(Reproduction all) {
        ArrayNode rows = Json.object().putArray("matrix");
        all.matrix().ifPresent(matrix -> {
            for (double[] row : matrix.entries().toArray()) {
                ArrayNode node = rows.addArray();
                for (double entry : row) {
                    node.add(entry);
                }
            }
        });
        return rows;
    }

    private static void elasticities(ObjectNode root, List<Elasticity> elasticities) {
        ArrayNode list = root.putArray("elasticities");
        for (Elasticity elasticity : elasticities) {
            ObjectNode node = list.addObject().put("parameter", elasticity.parameter());
            node.put("value", elasticity.value()).put("change", Json.word(elasticity.change()));
            put(node, "elasticity", elasticity.elasticity());
            putFinite(node, "error", elasticity.error());
        }
    }

    private static ObjectNode simulated(Answer.Simulated simulated, List<String> names) {
        ReproductionEstimate estimate = simulated.estimate();
        ObjectNode node = Json.object();
        node.put("patients", estimate.patients()).put("foundings", estimate.foundings());
        node.put("followed-days", simulated.followedDays());
        put(node, "reproduction-number", estimate.number());
        put(node, "low", estimate.low());
        put(node, "high", estimate.high());
        put(node, "standard-error", estimate.standardError());
        node.put("reliable", estimate.reliable());
        put(node, "exact-at-the-same-ages", simulated.exact());
        put(node, "forward-generation-days", estimate.generationDays());
        put(node, "growth-per-day", estimate.growthPerDay());
        ObjectNode reach = node.putObject("reach-days");
        for (int type = 0; type < names.size(); type++) {
            reach.put(names.get(type), estimate.reachDays().get(type));
        }
        return node;
    }

    private static void line(ArrayNode pieces, List<List<CriticalLine.Point>> line) {
        for (List<CriticalLine.Point> piece : line) {
            ArrayNode points = pieces.addArray();
            piece.forEach(point -> points.addArray().add(point.x()).add(point.y()));
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** A number under its name, or the reason why there is none under the name with "-absent". */
    private static void put(ObjectNode node, String name, Figure figure) {
        if (figure.isKnown()) {
            node.put(name, figure.value());
        } else {
            node.put(name + "-absent", figure.reason());
        }
    }

    private static void putFinite(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        }
    }
}
