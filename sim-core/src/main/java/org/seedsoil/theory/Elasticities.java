package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.scenario.InvalidSettingsException;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Spec;
import org.seedsoil.statistics.Figure;

/**
 * Elasticities of the reproduction number to the numbers of a scenario, of the treatment and to the horizon. Each parameter is changed
 * alone, in the settings, and the reference patient is built anew. Whole numbers and zeros have none and are left out.
 */
public final class Elasticities {
    private static final List<String> WITHOUT_EFFECT = List.of(
            "step",
            "population-cap",
            "lesion-cap",
            "output",
            "patients",
            "expects",
            "mortality",
            "care",
            "horizon",
            "seedsoil");
    private static final List<KeyPath> DRUGS = List.of(KeyPath.parse("care.effects"), KeyPath.parse("care.courses"));

    private static final double PER_CENT = 0.01;

    private final Scenario scenario;
    private final Ablation treatment;
    private final double horizonDays;
    private final ColonyLaws laws = new ColonyLaws();

    private Elasticities(Scenario scenario, Ablation treatment, double horizonDays) {
        this.scenario = scenario;
        this.treatment = treatment;
        this.horizonDays = horizonDays;
    }

    /**
     * Lists the numbers of a scenario that can have an elasticity, written or by default.
     *
     * @param scenario the scenario
     * @return their paths
     */
    public static List<KeyPath> parameters(Scenario scenario) {
        List<KeyPath> found = new ArrayList<>();
        scenario.settings().values().entries().forEach((key, setting) -> {
            if (!WITHOUT_EFFECT.contains(key)) {
                collect(KeyPath.ROOT.child(key), setting, found);
            }
        });
        for (KeyPath drugs : DRUGS) {
            Setting written = scenario.settings().values().find(drugs);
            if (written != null) {
                collect(drugs, written, found);
            }
        }
        return found;
    }

    private static void collect(KeyPath path, Setting setting, List<KeyPath> found) {
        Double number = setting.number();
        if (number != null) {
            if (number != 0 && isContinuous(path)) {
                found.add(path);
            }
        } else if (setting instanceof Setting.Group group) {
            for (Map.Entry<String, Setting> entry : group.entries().entrySet()) {
                collect(path.child(entry.getKey()), entry.getValue(), found);
            }
        } else if (setting instanceof Setting.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(path.item(i), list.items().get(i), found);
            }
        }
    }

    private static boolean isContinuous(KeyPath path) {
        NumberSpec number = number(path);
        return number != null && !number.domain().whole();
    }

    private static @Nullable NumberSpec number(KeyPath path) {
        Spec spec = ScenarioSpec.root().find(path);
        return spec == null ? null : spec.number();
    }

    /**
     * Works out elasticities.
     *
     * @param scenario whose reference patient is meant
     * @param treatment the treatment
     * @param horizonDays H, above 0
     * @param chosen which of {@link #parameters} are wanted
     * @return those of the scenario, the treatment and the horizon, the strongest first
     * @throws NotEstimableException if theory has no number for the scenario
     */
    public static List<Elasticity> of(
            Scenario scenario, Ablation treatment, double horizonDays, Predicate<KeyPath> chosen) {
        Elasticities all = new Elasticities(scenario, treatment, horizonDays);
        List<Elasticity> list = new ArrayList<>(parameters(scenario).parallelStream()
                .filter(chosen)
                .map(all::toScenario)
                .toList());
        all.toTreatment(list);
        list.sort(Comparator.comparingDouble((Elasticity e) ->
                        e.elasticity().isKnown() ? -Math.abs(e.elasticity().value()) : 1)
                .thenComparing(Elasticity::parameter));
        return list;
    }

    private double logNumber(Scenario changed, Ablation under, double horizon) {
        ReproductionModel model = ReproductionModel.of(changed.reference(), laws);
        Figure number = model.number(under, horizon);
        return number.isKnown() && number.value() > 0 ? Elementary.log(number.value()) : Double.NaN;
    }

    private Elasticity toScenario(KeyPath path) {
        double value = scenario.settings().number(path.toString());
        return LogDerivative.of(x -> changed(path, x), value)
                .named(path.toString(), change(value, x -> scenario(path, x).isPresent()));
    }

    /** A parameter grows unless one per cent more is not allowed and one per cent less is. */
    private static Elasticity.Change change(double value, DoublePredicate allowed) {
        boolean falls = !allowed.test(value * (1 + PER_CENT)) && allowed.test(value * (1 - PER_CENT));
        return falls ? Elasticity.Change.FALLS : Elasticity.Change.GROWS;
    }

    private Optional<Scenario> scenario(KeyPath path, double value) {
        NumberSpec spec = number(path);
        if (spec == null || !spec.domain().contains(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Scenario.of(scenario.settings().with(path, value)));
        } catch (InvalidSettingsException refused) {
            return Optional.empty();
        }
    }

    private double changed(KeyPath path, double value) {
        try {
            return scenario(path, value)
                    .map(other -> logNumber(other, treatment, horizonDays))
                    .orElse(Double.NaN);
        } catch (NotEstimableException refused) {
            return Double.NaN;
        }
    }

    private void toTreatment(List<Elasticity> list) {
        Ablation rule = treatment;
        if (rule.acts()) {
            addLinear(list, "treatment.coverage", rule.coverage(), rule::withCoverage);
            addLinear(list, "treatment.control", rule.control(), rule::withControl);
            toTiming(list, rule);
        }
        if (horizonDays < Double.POSITIVE_INFINITY) {
            ReproductionModel model = ReproductionModel.of(scenario.reference(), laws);
            DoubleUnaryOperator number = x -> log(model.number(treatment, x));
            list.add(LogDerivative.of(number, horizonDays).named("horizon", Elasticity.Change.GROWS));
        }
    }

    private void toTiming(List<Elasticity> list, Ablation rule) {
        if (rule.timing() instanceof AblationTiming.AtAge at) {
            add(list, "treatment.delay", at.days(), x -> rule.withTiming(new AblationTiming.AtAge(x)));
        } else if (rule.timing() instanceof AblationTiming.AtRate at) {
            add(list, "treatment.rate", at.perDay(), x -> rule.withTiming(new AblationTiming.AtRate(x)));
        } else if (rule.timing() instanceof AblationTiming.AtSize at) {
            add(
                    list,
                    "treatment.visible",
                    at.visible().amount(),
                    x -> rule.withTiming(new AblationTiming.AtSize(resized(at.visible(), x))));
        } else if (rule.timing() instanceof AblationTiming.Scans scans) {
            double every = scans.everyDays();
            double detection = scans.detection();
            VisibleSize visible = scans.visible();
            ScanPhase phase = scans.phase();
            add(list, "treatment.scan-every", every, x -> with(rule, x, visible, phase, detection));
            add(
                    list,
                    "treatment.visible",
                    visible.amount(),
                    x -> with(rule, every, resized(visible, x), phase, detection));
            add(list, "treatment.detection", detection, x -> with(rule, every, visible, phase, x));
        }
    }

    private static VisibleSize resized(VisibleSize visible, double amount) {
        return new VisibleSize(amount, visible.measure());
    }

    private Ablation with(Ablation rule, double every, VisibleSize visible, ScanPhase phase, double detection) {
        return rule.withTiming(new AblationTiming.Scans(every, phase, visible, detection));
    }

    private void add(List<Elasticity> list, String name, double value, DoubleFunction<Ablation> changed) {
        if (value != 0) {
            DoubleUnaryOperator number = number(changed);
            list.add(LogDerivative.of(x -> Elementary.log(number.applyAsDouble(x)), value)
                    .named(name, change(value, x -> isAllowed(changed, x))));
        }
    }

    private void addLinear(List<Elasticity> list, String name, double value, DoubleFunction<Ablation> changed) {
        if (value != 0) {
            list.add(LogDerivative.ofLinear(number(changed), value)
                    .named(name, change(value, x -> isAllowed(changed, x))));
        }
    }

    private static boolean isAllowed(DoubleFunction<Ablation> changed, double value) {
        try {
            return changed.apply(value) != null;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private DoubleUnaryOperator number(DoubleFunction<Ablation> changed) {
        ReproductionModel model = ReproductionModel.of(scenario.reference(), laws);
        return x -> {
            try {
                Figure number = model.number(changed.apply(x), horizonDays);
                return number.isKnown() && number.value() > 0 ? number.value() : Double.NaN;
            } catch (IllegalArgumentException | NotEstimableException refused) {
                return Double.NaN;
            }
        };
    }

    private static double log(Figure number) {
        return number.isKnown() && number.value() > 0 ? Elementary.log(number.value()) : Double.NaN;
    }
}
