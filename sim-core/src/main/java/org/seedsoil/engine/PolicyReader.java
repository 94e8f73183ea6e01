package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Rule;
import org.seedsoil.outcome.ClinicRecord;

/** Reads the rules of a policy when a result has come, and has done what they order. Rules get the chart and nothing else. */
final class PolicyReader {
    private final Body body;
    private final List<Rule> rules;
    private final int[] used;
    /** By rule: until when it orders nothing more. */
    private final double[] restUntil;
    /** Until when a rule, and those after it, are not read: watchful waiting. */
    private double watchUntil = Double.NEGATIVE_INFINITY;

    private int watching;
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, ClinicRecord.OrderedCourse> courses = new LinkedHashMap<>();

    /** Whoever knows which thing of the body a finding is, and keeps the calendar. */
    interface Things {
        /** Has findings treated together, whatever they are. */
        void treat(List<Finding> findings, int means, double day);

        /** Numbers of what needs no biopsy. */
        Set<Integer> biopsied();

        /** Has tissue taken out of findings. */
        void biopsy(List<Finding> findings, Order.Biopsy order, double day);

        /** Has stations of nodes taken out, and says whether any of them is left to be. */
        boolean dissect(int stations, double day);

        /** Has the next scan of a series on a day. */
        void come(String imaging, double day);
    }

    PolicyReader(Body body) {
        this.body = body;
        this.rules = body.patient.care().clinic().policy();
        this.used = new int[rules.size()];
        this.restUntil = new double[rules.size()];
        Arrays.fill(restUntil, Double.NEGATIVE_INFINITY);
    }

    boolean any() {
        return !rules.isEmpty();
    }

    /** Reads every rule, in order, and says whether anything was ordered. */
    boolean read(Chart chart, Things things) {
        boolean anything = false;
        for (int i = 0; i < used.length && !watches(i, chart.day()); i++) {
            if (used[i] < rules.get(i).times() && chart.day() >= restUntil[i]) {
                anything |= read(i, chart, things);
            }
        }
        return anything;
    }

    private boolean watches(int rule, double day) {
        return day < watchUntil && rule >= watching;
    }

    private boolean read(int number, Chart chart, Things things) {
        Rule rule = rules.get(number);
        boolean held = rule.when().holds(chart);
        List<Order> orders = held ? rule.orders() : rule.otherwise();
        String ordered = obey(rule, orders, chart, things);
        decisions.add(new Decision(chart.day(), rule.name(), held, rule.when().tell(chart), ordered));
        boolean acted = !ordered.isEmpty() && !ordered.equals(Decision.DECLINED);
        if (acted) {
            used[number]++;
            restUntil[number] = chart.day() + rule.againDays();
            watch(number, orders, chart.day() + rule.delayDays());
        }
        return acted;
    }

    private void watch(int number, List<Order> orders, double day) {
        for (Order order : orders) {
            if (order instanceof Order.Watch waiting) {
                watchUntil = day + waiting.days();
                watching = number;
            }
        }
    }

    private String obey(Rule rule, List<Order> orders, Chart chart, Things things) {
        if (orders.isEmpty()) {
            return "";
        }
        double luck = body.key.child("clinic").child("uptake").child(rule.name()).stream()
                .nextOpen();
        if (!rule.takesUp(chart, luck)) {
            return Decision.DECLINED;
        }
        List<String> done = new ArrayList<>();
        for (Order order : orders) {
            String told = obey(order, chart.day() + rule.delayDays(), chart, things);
            if (!told.isEmpty()) {
                done.add(told);
            }
        }
        return String.join(", ", done);
    }

    private String obey(Order order, double day, Chart chart, Things things) {
        if (order instanceof Order.Local local) {
            List<Finding> targets = local.targets(chart);
            if (targets.isEmpty()) {
                return "";
            }
            things.treat(targets, local.means(), day);
            return local.tell() + " " + targets.size();
        }
        if (order instanceof Order.Biopsy biopsy) {
            List<Finding> targets = biopsy.targets(chart, things.biopsied());
            things.biopsy(targets, biopsy, day);
            return targets.isEmpty() ? "" : biopsy.tell() + " " + targets.size();
        }
        if (order instanceof Order.Visit visit) {
            things.come(visit.imaging(), day + visit.inDays());
            return visit.tell();
        }
        if (order instanceof Order.Dissect dissect) {
            return things.dissect(dissect.stations(), day) ? dissect.tell() : "";
        }
        if (order instanceof Order.Start start) {
            return begin(start.course(), day) ? start.tell() : "";
        }
        if (order instanceof Order.Stop stop) {
            return end(stop.course(), day) ? stop.tell() : "";
        }
        return order.tell();
    }

    private boolean begin(String course, double day) {
        boolean first = !courses.containsKey(course);
        if (first) {
            courses.put(course, new ClinicRecord.OrderedCourse(course, day, Double.POSITIVE_INFINITY));
            body.visits.courseBegins();
            body.epochs.ordered(course, day, body.visits.today());
        }
        return first;
    }

    private boolean end(String course, double day) {
        ClinicRecord.OrderedCourse given = courses.get(course);
        if (given == null || given.stopDay() < Double.POSITIVE_INFINITY) {
            return false;
        }
        courses.put(course, new ClinicRecord.OrderedCourse(course, given.startDay(), day));
        body.epochs.stopped(course, day, body.visits.today());
        return true;
    }

    List<String> begun() {
        return List.copyOf(courses.keySet());
    }

    /** From where the days of a course count; NaN while nothing has begun it. */
    double startDay(String course) {
        ClinicRecord.OrderedCourse given = courses.get(course);
        return given == null ? Double.NaN : given.startDay();
    }

    List<Decision> decisions(double end) {
        return decisions.stream().filter(decision -> decision.day() <= end).toList();
    }

    List<ClinicRecord.OrderedCourse> courses(double end) {
        return courses.values().stream()
                .filter(course -> course.startDay() <= end)
                .toList();
    }
}
