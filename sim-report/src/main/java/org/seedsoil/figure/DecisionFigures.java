package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Look;
import org.seedsoil.observe.RuleOrders;
import org.seedsoil.outcome.Outcome;

/** What rules of a policy order: in all patients over time, and in one beside what the chart says. */
public final class DecisionFigures {
    private static final double YEARS = RuleOrders.SPAN_DAYS / DAYS_PER_YEAR;
    private static final int LEFT = 190;

    private DecisionFigures() {}

    /**
     * Draws what was ordered in a cohort.
     *
     * @param rules the counts
     * @param patients how many patients there are
     * @return the figure; empty where nothing was ordered
     */
    public static Optional<Figure> ofCohort(RuleOrders rules, long patients) {
        int last = -1;
        for (int span = 0; span < RuleOrders.SPANS; span++) {
            last = inSpan(rules, span) > 0 ? span : last;
        }
        if (last < 0) {
            return Optional.empty();
        }
        String title = "What rules of the policy order";
        String end = last == RuleOrders.SPANS - 1 ? " The last bar holds all that came later." : "";
        return Optional.of(new Figure(
                "decisions",
                title,
                "Orders by the half-year after the diagnosis, one bar on another by rule, of " + Numbers.count(patients)
                        + " patients, the dead among them. Rules are read whenever a result comes; to wait is no order, nor is what a patient declines."
                        + end,
                "Stacked bars of orders over years since diagnosis, by rule.",
                table(rules),
                cohort(title, rules, last + 1, patients)));
    }

    private static double inSpan(RuleOrders rules, int span) {
        double sum = 0;
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            sum += rules.orders(rule, span);
        }
        return sum;
    }

    private static NumberTable table(RuleOrders rules) {
        List<List<String>> rows = new ArrayList<>();
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            rows.add(List.of(
                    rules.rules().get(rule),
                    Numbers.count(rules.read(rule)),
                    Numbers.count(rules.held(rule)),
                    Numbers.count(rules.orders(rule)),
                    Numbers.count(rules.patients(rule))));
        }
        return new NumberTable("Rules", List.of("Rule", "Read", "Held", "Orders", "Patients with an order"), rows);
    }

    private static Color colour(int rule) {
        return new FigureSide("", rule).colour();
    }

    private static Drawing cohort(String title, RuleOrders rules, int spans, long patients) {
        double most = 0;
        for (int span = 0; span < spans; span++) {
            most = Math.max(most, 100 * inSpan(rules, span) / patients);
        }
        Axes axes = new Axes(
                Axis.linear("years since diagnosis", 0, Math.max(2, spans) * YEARS),
                Axis.linear("orders per 100 patients", 0, 1.08 * most));
        List<LegendKey> legend = new ArrayList<>();
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            if (rules.orders(rule) > 0) {
                legend.add(new LegendKey(rules.rules().get(rule), colour(rule), LegendKey.Kind.AREA));
            }
        }
        Panel.Size size = new Panel.Size(760, 420, 76, 34, 62);
        return new Panel(title, legend, size, axes, chart -> {}, (graphics, frame) -> {
            for (int span = 0; span < spans; span++) {
                stack(graphics, frame, rules, span, patients);
            }
        });
    }

    private static void stack(Graphics2D graphics, Frame frame, RuleOrders rules, int span, long patients) {
        double below = 0;
        double left = frame.x(span * YEARS) + 1.5;
        double width = frame.x((span + 1) * YEARS) - 1.5 - left;
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            double above = below + 100.0 * rules.orders(rule, span) / patients;
            double top = frame.y(above);
            Marks.box(graphics, new Rectangle2D.Double(left, top, width, frame.y(below) - top), colour(rule));
            below = above;
        }
    }

    /**
     * Draws the decisions on one patient.
     *
     * @param outcome what became of the patient
     * @param scenario name of the scenario
     * @return the figure; empty where no rule was read
     */
    public static Optional<Figure> ofPatient(Outcome outcome, String scenario) {
        List<Decision> decisions = outcome.clinic().decisions();
        if (decisions.isEmpty() || !outcome.diagnosed()) {
            return Optional.empty();
        }
        String title = "Patient " + outcome.patient() + " of " + scenario + ": what the chart said, what was ordered";
        return Optional.of(new Figure(
                "patient-decisions",
                title,
                "Stems are scans of one patient, as high as the number of findings taken for metastases, nodes included. Above, a row for each rule with"
                        + " what it ordered: every reading is marked on the day of its result, an order by a diamond.",
                "Findings over time, with a row of readings and orders for each of the rules.",
                decisionTable(outcome),
                patient(title, outcome)));
    }

    private static NumberTable decisionTable(Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (Decision decision : outcome.clinic().decisions()) {
            if (!decision.ordered().isEmpty()) {
                rows.add(List.of(
                        Numbers.fixed(years(outcome, decision.day()), 2),
                        decision.rule(),
                        decision.read().isEmpty() ? "–" : decision.read(),
                        decision.ordered()));
            }
        }
        return new NumberTable(
                "Decisions; times in years from the diagnosis", List.of("When", "Rule", "Read", "Ordered"), rows);
    }

    private static double years(Outcome outcome, double day) {
        return (day - outcome.diagnosisDay()) / DAYS_PER_YEAR;
    }

    private static Drawing patient(String title, Outcome outcome) {
        List<Look> looks = outcome.clinic().chart().looks();
        List<Strip> strips = strips(outcome);
        double most = looks.stream()
                .mapToDouble(look -> look.metastases().size())
                .max()
                .orElse(0);
        Axes axes = new Axes(
                Axis.linear("years since diagnosis", 0, Math.max(0.1, years(outcome, outcome.endDay()))),
                Axis.counts("findings taken for metastases", most));
        int top = Strip.height(strips);
        Panel.Size size = new Panel.Size(860, 340 + top, LEFT, 34, top, 62);
        return new Panel(title, legend(strips), size, axes, chart -> {}, (graphics, frame) -> {
            Strip.paint(graphics, frame, strips);
            for (Look look : looks) {
                double x = frame.x(years(outcome, look.day()));
                double y = frame.y(look.metastases().size());
                graphics.setColor(Palette.VERMILLION);
                graphics.setStroke(ChartStyle.LINE);
                graphics.draw(new Line2D.Double(x, frame.y(0), x, y));
                Marks.dot(graphics, x, y, 4, Palette.VERMILLION);
            }
        });
    }

    private static List<LegendKey> legend(List<Strip> strips) {
        List<LegendKey> keys = new ArrayList<>();
        keys.add(new LegendKey("a scan", Palette.VERMILLION, LegendKey.Kind.DOT));
        Set<CareSign> shown = EnumSet.noneOf(CareSign.class);
        strips.forEach(strip -> strip.signs().forEach(happened -> shown.add(happened.sign())));
        shown.forEach(sign -> keys.add(sign.key()));
        return keys;
    }

    /** A row for each rule, in the order in which they are first read. */
    private static List<Strip> strips(Outcome outcome) {
        Map<String, List<SwimmerFigure.Happened>> signs = new LinkedHashMap<>();
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Decision decision : outcome.clinic().decisions()) {
            signs.computeIfAbsent(decision.rule(), rule -> new ArrayList<>())
                    .add(new SwimmerFigure.Happened(sign(decision), years(outcome, decision.day())));
            Set<String> ordered = words.computeIfAbsent(decision.rule(), rule -> new LinkedHashSet<>());
            if (decision.acts()) {
                ordered.add(decision.ordered().replaceAll(" \\d+(?=,|$)", "")); // without how many
            }
        }
        List<Strip> strips = new ArrayList<>();
        signs.forEach((rule, happened) -> {
            Set<String> ordered = words.getOrDefault(rule, Set.of());
            String label = ordered.isEmpty() ? rule : rule + ": " + String.join(" / ", ordered);
            strips.add(new Strip(label, Palette.BLUE, List.of(), happened));
        });
        return strips;
    }

    private static CareSign sign(Decision decision) {
        if (decision.acts()) {
            return CareSign.ORDERED;
        }
        return decision.ordered().equals(Decision.DECLINED) ? CareSign.DECLINED : CareSign.READ;
    }
}
