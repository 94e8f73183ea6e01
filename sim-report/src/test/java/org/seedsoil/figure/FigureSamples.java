package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Data for tests of figures, honest and hostile. */
final class FigureSamples {
    private static final double[] HOSTILE = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1, 1e308, Double.MIN_VALUE, 1
    };
    private static final ClinicalMarks MARKS = new ClinicalMarks(7300, 10, 1e8);

    private FigureSamples() {}

    static Figure figure(String name, Drawing drawing) {
        NumberTable table = new NumberTable("numbers", List.of("a"), List.of(List.of("1")));
        return new Figure(name, "Title & <more>", "how to read", "what it shows", table, drawing);
    }

    /** Every drawing of a cohort, from so many points each. */
    static List<Drawing> ofSize(int n) {
        List<FunnelFigure.Step> steps = new ArrayList<>();
        List<BurdenFigure.Band> bands = new ArrayList<>();
        List<OrganFigure.Site> sites = new ArrayList<>();
        List<SizeFigure.Bin> bins = new ArrayList<>();
        List<SurvivalFigure.Step> curve = new ArrayList<>();
        List<SeedingTreeFigure.Branch> branches = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double share = (n - i) / (double) n;
            steps.add(new FunnelFigure.Step("stage " + i, 1e9 * Math.pow(share, 8), 1e9 * Math.pow(share, 8)));
            bands.add(new BurdenFigure.Band(20.0 * i / n, n, 0, i, 2 * i, 3 * i, 1e9 * share));
            sites.add(new OrganFigure.Site("organ " + i, OrganColour.OTHER, share, 0.9 * share, 1, 1.0 / n));
            bins.add(new SizeFigure.Bin(Math.pow(10, 3.0 * i / n), Math.pow(10, 3.0 * (i + 1) / n), i + 1));
            curve.add(new SurvivalFigure.Step(10.0 * i / n, share, 0.9 * share, Math.min(1, 1.1 * share)));
            branches.add(branch(i, 10.0 * i / n, 1e6 * share));
        }
        return drawings(steps, bands, sites, bins, curve, branches);
    }

    private static SeedingTreeFigure.Branch branch(int id, double founded, double cells) {
        List<SeedingTreeFigure.Point> sizes =
                List.of(new SeedingTreeFigure.Point(founded, 1), new SeedingTreeFigure.Point(12, cells));
        return new SeedingTreeFigure.Branch(
                id, id / 2, "organ " + id % 9, OrganColour.values()[id % 8], founded - 0.1, 11, sizes, "1 mm");
    }

    private static List<BoneFigure.Point> bone(List<BurdenFigure.Band> bands) {
        return bands.stream()
                .map(band -> new BoneFigure.Point(band.years(), band.q95(), band.q75(), band.q25(), band.median()))
                .toList();
    }

    /** Every drawing of a cohort, with numbers that no axis can show. */
    static List<Drawing> hostile() {
        List<FunnelFigure.Step> steps = new ArrayList<>();
        List<BurdenFigure.Band> bands = new ArrayList<>();
        List<OrganFigure.Site> sites = new ArrayList<>();
        List<SizeFigure.Bin> bins = new ArrayList<>();
        List<SurvivalFigure.Step> curve = new ArrayList<>();
        List<SeedingTreeFigure.Branch> branches = new ArrayList<>();
        for (double a : HOSTILE) {
            for (double b : HOSTILE) {
                steps.add(new FunnelFigure.Step("stage", a, b));
                bands.add(new BurdenFigure.Band(1, 9, a, b, a, b, a));
                bands.add(new BurdenFigure.Band(a, 9, 0, 0, b, b, b));
                sites.add(new OrganFigure.Site("organ", OrganColour.LIVER, a, b, a, b));
                bins.add(new SizeFigure.Bin(a, b, a));
                bins.add(new SizeFigure.Bin(1, 2, a));
                curve.add(new SurvivalFigure.Step(a, b, a, b));
                branches.add(branch(1, a, b));
            }
        }
        return drawings(steps, bands, sites, bins, curve, branches);
    }

    private static List<Drawing> drawings(
            List<FunnelFigure.Step> steps,
            List<BurdenFigure.Band> bands,
            List<OrganFigure.Site> sites,
            List<SizeFigure.Bin> bins,
            List<SurvivalFigure.Step> curve,
            List<SeedingTreeFigure.Branch> branches) {
        List<SurvivalFigure.AtRisk> risk = List.of(SurvivalFigure.AtRisk.of(0, 5), SurvivalFigure.AtRisk.of(2, 3));
        List<SeedingTreeFigure.Milestone> milestones = List.of(
                new SeedingTreeFigure.Milestone(Double.NaN, "never"),
                new SeedingTreeFigure.Milestone(1, "diagnosis"),
                new SeedingTreeFigure.Milestone(1, "operation"));
        return List.of(
                FunnelFigure.draw(steps.subList(0, Math.min(8, steps.size())), 0),
                BurdenFigure.draw(bands, bands, MARKS),
                OrganFigure.draw(sites, 17),
                SizeFigure.draw(bins, bins, 10),
                SurvivalFigure.draw(
                        "Survival", List.of(new SurvivalFigure.Curve("alive", curve, risk)), "diagnosis", 10),
                SeedingTreeFigure.draw("Patient 1", branches, milestones, "note"),
                BoneFigure.draw("Patient 1", bone(bands), List.of(1.0, Double.NaN, 1e300)),
                swimmer(curve),
                SpiderFigure.draw("Spider", legs(curve)),
                WaterfallFigure.draw(
                        "Waterfall",
                        curve.stream()
                                .limit(60)
                                .map(step -> new WaterfallFigure.Bar(step.probability(), ResponseColour.STABLE))
                                .toList()),
                lesions(curve));
    }

    private static Drawing swimmer(List<SurvivalFigure.Step> curve) {
        List<SwimmerFigure.Lane> lanes = curve.stream()
                .limit(30)
                .map(step -> new SwimmerFigure.Lane(
                        "#1",
                        List.of(new SwimmerFigure.Stretch(0, step.low(), step.years())),
                        List.of(
                                new SwimmerFigure.Happened(CareSign.OPERATION, step.low()),
                                new SwimmerFigure.Happened(CareSign.ALIVE, step.years()))))
                .toList();
        List<SwimmerFigure.State> states = List.of(new SwimmerFigure.State("a drug", Palette.GREEN));
        return SwimmerFigure.draw("Swimmer", "diagnosis", states, lanes, Map.of());
    }

    private static List<SpiderFigure.Leg> legs(List<SurvivalFigure.Step> curve) {
        return curve.stream()
                .limit(60)
                .map(step -> new SpiderFigure.Leg(
                        ResponseColour.PARTIAL,
                        List.of(new SpiderFigure.Point(0, 0), new SpiderFigure.Point(step.years(), step.probability())),
                        true))
                .toList();
    }

    private static Drawing lesions(List<SurvivalFigure.Step> curve) {
        List<LesionSizesFigure.Point> points = curve.stream()
                .limit(60)
                .map(step -> new LesionSizesFigure.Point(step.years(), 100 * step.probability()))
                .toList();
        List<LesionSizesFigure.Thing> things = List.of(
                new LesionSizesFigure.Thing(OrganColour.LIVER, points, points),
                new LesionSizesFigure.Thing(OrganColour.OTHER, List.of(), points));
        List<Strip> strips = List.of(new Strip(
                "drug",
                Palette.GREEN,
                curve.stream()
                        .limit(60)
                        .map(step -> new Strip.Span(step.low(), step.years()))
                        .toList(),
                List.of(new SwimmerFigure.Happened(CareSign.EXCISION, 1))));
        return LesionSizesFigure.draw("Lesions", strips, things, 10);
    }
}
