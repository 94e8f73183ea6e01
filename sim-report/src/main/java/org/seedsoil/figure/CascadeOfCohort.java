package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.SeedAccount;
import org.seedsoil.observe.SeedCount;

/** Tells where the seeds of a cohort went. */
final class CascadeOfCohort {
    private static final String TITLE = "The cascade, stage by stage";
    private static final String CAPTION =
            "Bars count the seeds that came to each stage, for each seed shed. The scale is logarithmic: one labelled step to"
                    + " the left is ten times fewer, or more where the labels say so. Diamonds are what the exact cascade"
                    + " probabilities expect of the same lesions; where bar and diamond end together, simulation and theory"
                    + " agree. In the table, z is their difference in standard errors: beyond ±4 would be suspect.";

    private CascadeOfCohort() {}

    static Figure figure(SeedAccount seeds) {
        List<FunnelFigure.Step> steps = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        double shed = (double) seeds.reached(FunnelStage.SHED).simulated();
        for (FunnelStage stage : FunnelStage.values()) {
            SeedCount count = seeds.reached(stage);
            double simulated = (double) count.simulated();
            steps.add(new FunnelFigure.Step(stage.label(), simulated, count.exact()));
            String exact = Numbers.fiveDigits(count.exact());
            rows.add(List.of(
                    stage.label(), Numbers.fiveDigits(simulated), exact, z(count.z()), perShed(simulated, shed)));
        }
        long metastases = seeds.metastases();
        String grown = "grew past surveillance";
        steps.add(new FunnelFigure.Step(grown, (double) metastases, Double.NaN));
        rows.add(List.of(grown, Numbers.count(metastases), "–", "–", perShed((double) metastases, shed)));
        NumberTable table = new NumberTable(
                "Seeds at each stage of the cascade, over all patients",
                List.of("Stage", "Simulated", "Exact", "z", "For each seed shed"),
                rows);
        Drawing drawing = FunnelFigure.draw(steps, FunnelStage.SHED.ordinal());
        return new Figure("cascade", TITLE, CAPTION, describe(shed, metastases), table, drawing);
    }

    private static String z(double z) {
        return Double.isInfinite(z) ? "∞" : Numbers.fixed(z, 2);
    }

    private static String perShed(double count, double shed) {
        return shed > 0 ? Numbers.threeDigits(count / shed) : "–";
    }

    private static String describe(double shed, long metastases) {
        if (!(shed > 0)) {
            return "Funnel of the cascade. No seed was shed.";
        }
        return "Funnel of the cascade on a logarithmic scale. Of " + Numbers.threeDigits(shed) + " seeds shed, "
                + Numbers.count(metastases) + " grew into metastases.";
    }
}
