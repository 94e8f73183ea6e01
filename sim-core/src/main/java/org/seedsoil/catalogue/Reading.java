package org.seedsoil.catalogue;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToLongBiFunction;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SizeBin;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;

/** Reads a result off what was kept of a cohort, or asks theory for it. */
interface Reading {
    /** Tells the result in the form that it has. */
    void tell(CohortSummary summary, Arguments arguments, Teller teller);

    /** Asks theory; what is estimated from a cohort has no answer there. */
    default Figure exact(Scenario scenario, Arguments arguments) {
        return Figure.absent("it is estimated from a cohort");
    }

    static Reading estimate(BiFunction<CohortSummary, Arguments, Estimate> of) {
        return (summary, arguments, teller) -> teller.estimate(of.apply(summary, arguments));
    }

    static Reading count(ToLongBiFunction<CohortSummary, Arguments> of) {
        return (summary, arguments, teller) -> teller.count(of.applyAsLong(summary, arguments));
    }

    static Reading number(ToDoubleBiFunction<CohortSummary, Arguments> of) {
        return (summary, arguments, teller) -> teller.number(of.applyAsDouble(summary, arguments));
    }

    static Reading bins(BiFunction<CohortSummary, Arguments, List<SizeBin>> of) {
        return (summary, arguments, teller) -> teller.bins(of.apply(summary, arguments));
    }

    static Reading theory(BiFunction<Scenario, Arguments, Figure> of) {
        return new Reading() {
            @Override
            public void tell(CohortSummary summary, Arguments arguments, Teller teller) {
                teller.estimate(Estimate.absent(0));
            }

            @Override
            public Figure exact(Scenario scenario, Arguments arguments) {
                return of.apply(scenario, arguments);
            }
        };
    }
}
