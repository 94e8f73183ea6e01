package org.seedsoil.reproduction;

import java.util.List;
import org.seedsoil.io.result.ChangeList;
import org.seedsoil.io.result.Json;
import org.seedsoil.observe.ReproductionEstimate;
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
public final class ReproductionDocument {
    private ReproductionDocument() {}

    /**
     * Writes an answer down.
     *
     * @param answer what was found
     * @return the document
     */
    public static ObjectNode of(Answer answer) {
        Reproduction all = answer.theory();
        ObjectNode root = Json.object();
        root.put("scenario", answer.scenario().name());
        root.put("patient", "reference");
        root.put("policy", PolicyText.of(all.treatment()));
        Json.putFinite(root, "horizon-days", all.horizonDays());
        Json.putFigure(root, "reproduction-number", all.number());
        root.put("method-error", all.numberError());
        Json.putFigure(root, "before-detection", all.preDetection());
        Json.putFigure(root, "of-primary", all.primary());
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

    /**
     * Writes what was estimated under a policy down.
     *
     * @param decided what was found
     * @return the document
     */
    public static ObjectNode of(Decided decided) {
        ReproductionEstimate estimate = decided.estimate();
        ObjectNode root = Json.object();
        root.put("scenario", decided.scenario().name());
        root.put("patient", "reference");
        Json.putFinite(root, "horizon-days", decided.horizonDays());
        root.put("exact", false);
        root.put("patients", estimate.patients()).put("foundings", estimate.foundings());
        root.put("followed-days", decided.followedDays());
        Json.putFigure(root, "estimated-reproduction-number", estimate.number());
        Json.putFigure(root, "low", estimate.low());
        Json.putFigure(root, "high", estimate.high());
        root.put("reliable", estimate.reliable());
        root.put("estimate-reaches-horizon", decided.reached());
        Json.putFigure(root, "all-manifest-ablated-at-once", decided.least());
        Json.putFigure(root, "without-policy", decided.most());
        root.put("policy-orders-drugs", decided.drugs());
        ChangeList.put(decided.scenario().changes(), root);
        return root;
    }

    private static ObjectNode growth(GrowthFigures growth) {
        ObjectNode node = Json.object();
        Json.putFigure(node, "per-day", growth.perDay());
        Json.putFigure(node, "doubling-days", growth.doublingDays());
        Json.putFigure(node, "generation-days", growth.generationDays());
        Json.putFigure(node, "forward-generation-days", growth.cohortGenerationDays());
        Json.putFigure(node, "generations-within-horizon", growth.generations());
        return node;
    }

    private static ObjectNode critical(CriticalValues critical) {
        ObjectNode node = Json.object();
        Json.putFigure(node, "coverage", critical.coverage());
        Json.putFigure(node, "age-days", critical.ageDays());
        Json.putFigure(node, "size-cells", critical.cells());
        Json.putFigure(node, "scan-every-days", critical.scanDays());
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
            Json.putFigure(node, "type-number", all.typeNumbers().get(type));
            node.put("extinction", all.extinction().get(type));
            OffspringLaw offspring = all.offspring().get(type);
            Json.putFigure(node, "offspring-mean", offspring.mean());
            Json.putFigure(node, "offspring-variance", offspring.variance());
            Json.putFigure(node, "dispersion", offspring.dispersion());
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
            Json.putFigure(node, "elasticity", elasticity.elasticity());
            Json.putFinite(node, "error", elasticity.error());
        }
    }

    private static ObjectNode simulated(Answer.Simulated simulated, List<String> names) {
        ReproductionEstimate estimate = simulated.estimate();
        ObjectNode node = Json.object();
        node.put("patients", estimate.patients()).put("foundings", estimate.foundings());
        node.put("followed-days", simulated.followedDays());
        Json.putFigure(node, "reproduction-number", estimate.number());
        Json.putFigure(node, "low", estimate.low());
        Json.putFigure(node, "high", estimate.high());
        Json.putFigure(node, "standard-error", estimate.standardError());
        node.put("reliable", estimate.reliable());
        Json.putFigure(node, "exact-at-the-same-ages", simulated.exact());
        Json.putFigure(node, "forward-generation-days", estimate.generationDays());
        Json.putFigure(node, "growth-per-day", estimate.growthPerDay());
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
}
