package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Intravasation;
import org.seedsoil.disease.Shedding;
import org.seedsoil.disease.Soil;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** Builds clones, and organs as they see them, from valid settings. */
final class CloneBuilder {
    private CloneBuilder() {}

    static List<Clone> clones(Part root) {
        List<Clone> clones = new ArrayList<>();
        root.parts("clones").forEach((name, part) -> clones.add(clone(name, part)));
        return clones;
    }

    private static Clone clone(String name, Part part) {
        Part shedding = part.part("shedding");
        Part clusters = part.part("clusters");
        Part ways = part.part("intravasation");
        return new Clone(
                name,
                new Shedding(shedding.number("rate"), shedding.number("exponent"), shedding.number("vascularized-at")),
                part.number("adhesion"),
                new Clusters(clusters.number("budding"), clusters.number("decay"), clusters.whole("max")),
                part.number("protease"),
                part.number("protease-half"),
                new Intravasation(
                        ways.number("blood") * ways.number("doorways"),
                        ways.number("lymph"),
                        ways.number("anoikis"),
                        ways.number("size-protection")),
                part.number("immune-evasion"),
                part.number("cloak"),
                part.numbers("receptors"),
                part.number("docking"),
                part.numbers("mutates-to"));
    }

    /** Per clone and organ, in the order of their indices. */
    static List<List<Soil>> soils(Part root, List<String> organs) {
        Part immune = root.part("immune");
        Part blood = root.part("circulation");
        List<List<Soil>> soils = new ArrayList<>();
        root.parts("clones").values().forEach(clone -> soils.add(soils(clone, immune, blood, organs)));
        return soils;
    }

    /** What an organ does not change is built once. */
    private static List<Soil> soils(Part clone, Part immune, Part blood, List<String> organs) {
        double tempo = clone.number("tempo");
        Growth growth = growth(clone.part("growth"), tempo);
        double surveillance = immune.number("surveillance");
        List<Soil> soils = new ArrayList<>(organs.size());
        for (String organ : organs) {
            Part bedHere = clone.part("extravasation-in").partOrNull(organ);
            double killers = blood.part("nk-in").numberOr(organ, blood.number("nk"));
            soils.add(new Soil(
                    clone.part("soil").numberOr(organ, 0),
                    dormancy(clone.part("dormancy").partOrNull(organ)),
                    bed(clone.part("extravasation").over(bedHere), killers),
                    clone.part("growth-in").has(organ) ? growth(growthIn(clone, organ), tempo) : growth,
                    immune.part("surveillance-in").numberOr(organ, surveillance)));
        }
        return soils;
    }

    private static Dormancy dormancy(@Nullable Part part) {
        return part == null
                ? Dormancy.NONE
                : new Dormancy(part.number("probability"), part.number("wake"), part.number("die"));
    }

    private static Bed bed(Part part, double killers) {
        return new Bed(part.number("rate"), part.number("crush"), killers, part.number("release"));
    }

    /** The growth of a clone in an organ; a birth rate written there takes the place of a doubling time, and back. */
    static Part growthIn(Part clone, String organ) {
        Part base = clone.part("growth");
        Part here = clone.part("growth-in").partOrNull(organ);
        if (here == null) {
            return base;
        }
        Map<String, Setting> entries = new LinkedHashMap<>(base.group().entries());
        if (here.has("birth")) {
            entries.remove("doubling-time");
        } else if (here.has("doubling-time")) {
            entries.remove("birth");
        }
        return new Part(new Setting.Group(entries)).over(here);
    }

    /** Growth in one place; the tempo multiplies births, and so deaths. No law slows a clone that dies out. */
    static Growth growth(Part part, double tempo) {
        double turnover = part.number("turnover");
        GrowthLaw law = turnover > 1 ? GrowthLaw.EXPONENTIAL : GrowthLaw.of(part.words("law"));
        double capacity = part.numberOr("capacity", Double.POSITIVE_INFINITY);
        boolean deterministic = part.words("process").equals("deterministic");
        return new Growth(law, tempo * birth(part, law, turnover, capacity), turnover, capacity, deterministic);
    }

    /** A doubling time DT is that of a small lesion, r = ln 2/DT for N much below K. */
    private static double birth(Part part, GrowthLaw law, double turnover, double capacity) {
        if (part.has("birth")) {
            return part.number("birth");
        }
        double rate = Elementary.log(2) / part.number("doubling-time");
        return law.netRateOfOneCell(rate, capacity).orElseThrow() / (1 - turnover);
    }
}
