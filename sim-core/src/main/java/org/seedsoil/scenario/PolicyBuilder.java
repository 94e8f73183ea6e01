package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Operation;
import org.seedsoil.care.OperationText;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.clinic.Condition;
import org.seedsoil.clinic.Measure;
import org.seedsoil.clinic.Order;
import org.seedsoil.clinic.Rule;

/** Builds the rules of a policy, and the means that their orders use. */
final class PolicyBuilder {
    /** Orders that treat locally. */
    static final List<String> LOCAL = List.of("ablate", "resect", "irradiate");

    private final Anatomy anatomy;
    private final List<OrderedTreatment> means = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    PolicyBuilder(Part clinic, Anatomy anatomy) {
        this.anatomy = anatomy;
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
                condition(part.part("when")),
                orders(part.items("do")),
                orders(part.items("else")),
                part.whole("times"),
                part.number("delay"),
                part.number("uptake"));
    }

    static Condition condition(Part part) {
        List<Condition.Range> ranges = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (part.has(measure.word())) {
                Part bounds = part.part(measure.word());
                ranges.add(new Condition.Range(
                        measure,
                        bounds.numberOr("from", Double.NEGATIVE_INFINITY),
                        bounds.numberOr("to", Double.POSITIVE_INFINITY)));
            }
        }
        return new Condition(
                ranges,
                part.texts("response").stream().map(PolicySpec::response).toList(),
                part.texts("only-in"));
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
        if (part.has("start")) {
            return new Order.Start(part.words("start"));
        }
        return part.has("stop") ? new Order.Stop(part.words("stop")) : new Order.Wait();
    }

    private Order.Local local(String word, Part part) {
        OrderedTreatment treatment = treatment(part);
        means.add(treatment);
        return new Order.Local(
                means.size() - 1,
                word,
                tell(treatment),
                Order.Which.valueOf(part.words("which").toUpperCase(Locale.ROOT)),
                part.has("organ") ? anatomy.indexOf(part.words("organ")) : -1,
                part.has("at-most") ? part.whole("at-most") : Integer.MAX_VALUE);
    }

    private OrderedTreatment treatment(Part part) {
        return part.has(PolicySpec.MARGINS)
                ? ResectingMetastases.operation(part.withDefaults(Resecting.LEFT), anatomy)
                : Ablating.each(part);
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
