package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.Means;
import org.seedsoil.care.Operation;
import org.seedsoil.care.OperationText;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Rule;

/** Builds the rules of a policy, and the means that their orders use. */
final class PolicyBuilder {
    private static final String RESECT = "resect";
    /** Orders that treat locally. */
    static final List<String> LOCAL = List.of("ablate", RESECT, "irradiate");

    private final Anatomy anatomy;
    private final ConditionBuilder conditions;
    private final List<OrderedTreatment> means = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    PolicyBuilder(Part clinic, Anatomy anatomy) {
        this.anatomy = anatomy;
        this.conditions = new ConditionBuilder(clinic, anatomy);
        clinic.items("policy").forEach(rule -> rules.add(rule(rule)));
    }

    List<Rule> rules() {
        return rules;
    }

    List<OrderedTreatment> means() {
        return means;
    }

    private Rule rule(Part part) {
        return new Rule(
                part.words("rule"),
                conditions.condition(part.part("when")),
                orders(part.items("do")),
                orders(part.items("else")),
                part.whole("times"),
                part.number("delay"),
                part.number("uptake"),
                part.number("uptake-per-grade"),
                part.number("again"));
    }

    private List<Order> orders(List<Part> parts) {
        List<Order> orders = new ArrayList<>();
        for (Part part : parts) {
            orders.add(order(part));
        }
        return orders;
    }

    private Order order(Part part) {
        for (String word : LOCAL) {
            if (part.has(word)) {
                return local(word, part.part(word));
            }
        }
        if (part.has("biopsy")) {
            return biopsy(part.part("biopsy"));
        }
        if (part.has("visit")) {
            Part visit = part.part("visit");
            return new Order.Visit(visit.words("imaging"), visit.number("in"));
        }
        if (part.has(PolicySpec.DISSECT)) {
            return new Order.Dissect(part.whole(PolicySpec.DISSECT));
        }
        if (part.has("watch")) {
            return new Order.Watch(part.number("watch"));
        }
        if (part.has("start")) {
            return new Order.Start(part.words("start"));
        }
        return part.has("stop") ? new Order.Stop(part.words("stop")) : new Order.Wait();
    }

    private Order.Biopsy biopsy(Part part) {
        return new Order.Biopsy(
                which(part), organ(part), part.whole("number"), part.number("finds"), part.number("delay"));
    }

    private static Order.Which which(Part part) {
        return Order.Which.valueOf(part.words("which").toUpperCase(Locale.ROOT));
    }

    /** The only organ; −1 for all. */
    private int organ(Part part) {
        return part.has("organ") ? anatomy.indexOf(part.words("organ")) : -1;
    }

    private Order.Local local(String word, Part part) {
        OrderedTreatment treatment = treatment(word, part);
        means.add(treatment);
        return new Order.Local(
                means.size() - 1,
                word,
                tell(treatment),
                which(part),
                organ(part),
                part.has("at-most") ? part.whole("at-most") : Integer.MAX_VALUE);
    }

    private OrderedTreatment treatment(String word, Part part) {
        if (part.has(PolicySpec.MARGINS)) {
            return ResectingMetastases.operation(part.withDefaults(Resecting.LEFT), anatomy);
        }
        LocalAblation each = Ablating.each(part);
        return word.equals(RESECT) ? each.by(Means.RESECTION) : each;
    }

    /** What is told of an operation beside its name. */
    private String tell(OrderedTreatment treatment) {
        if (treatment instanceof Operation operation) {
            OperationText text = new OperationText(operation, anatomy);
            return " (" + text.margins(List.of())
                    + text.sentences().stream().map(one -> "; " + one).collect(Collectors.joining()) + ")";
        }
        return "";
    }
}
