package org.seedsoil.scenario;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The distributions a number may have over patients, as they are written. */
final class Distributions {
    private Distributions() {}

    /** Distributions of a number that stands elsewhere. */
    static OneOfSpec around(NumberSpec target) {
        return new OneOfSpec(
                "a distribution", java.util.List.of(lognormal(), normal(target, false), uniform(target), beta()));
    }

    /** Distributions of a number that stands nowhere else. */
    static OneOfSpec of(NumberSpec target) {
        return new OneOfSpec("a distribution", java.util.List.of(normal(target, true), uniform(target)));
    }

    private static Key lognormal() {
        NumberSpec sigma = NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10));
        return kind(
                "lognormal",
                "lognormal; the written value is the median",
                Key.required("sigma", sigma, "standard deviation of the natural logarithm"));
    }

    private static Key normal(NumberSpec target, boolean withMean) {
        Key sd = Key.required("sd", positive(target), "standard deviation");
        Key mean = Key.required("mean", anyOf(target), "mean");
        String doc = withMean ? "normal" : "normal; the written value is the mean";
        return withMean ? kind("normal", doc, mean, sd) : kind("normal", doc, sd);
    }

    private static Key uniform(NumberSpec target) {
        NumberSpec bound = new NumberSpec(target.dimension(), target.domain(), false);
        return kind(
                "uniform",
                "uniform; the written value holds for the reference patient alone",
                Key.required("min", bound, "smallest value"),
                Key.required("max", bound, "largest value"));
    }

    private static Key beta() {
        NumberSpec shape = NumberSpec.of(Dimension.NUMBER, new Domain(0, 1e6, true, false, false));
        return kind(
                "beta",
                "beta on (0, 1); the written value holds for the reference patient alone",
                Key.required("a", shape, "first shape parameter"),
                Key.required("b", shape, "second shape parameter"));
    }

    private static Key kind(String name, String doc, Key... keys) {
        return Key.optional(name, SectionSpec.of(doc, keys), doc);
    }

    private static NumberSpec positive(NumberSpec target) {
        return NumberSpec.of(target.dimension(), Domain.NOT_NEGATIVE);
    }

    private static NumberSpec anyOf(NumberSpec target) {
        return NumberSpec.of(target.dimension(), target.domain());
    }
}
