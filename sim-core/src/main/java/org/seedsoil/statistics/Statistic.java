package org.seedsoil.statistics;

/**
 * An accumulator that takes in values one by one and can be merged with another of its kind, so that parts of a cohort can
 * be counted apart. Each implementation has an {@code accept} of its own, with the primitive arguments that one of its
 * values needs.
 *
 * <p>What every implementation keeps, and a test holds it to:
 *
 * <ul>
 *   <li>Neither the order of values nor how they were parted changes a bit of the result: counts and order statistics are whole
 *       numbers, and sums of reals are exact ({@link ExactSum}).
 *   <li>An accumulator that has seen nothing is neutral, to the last bit.
 *   <li>One that was saved and loaded goes on as if nothing had happened.
 *   <li>{@code combine} leaves its argument as it is, and a result does not change when its accumulator goes on.
 * </ul>
 *
 * <p>Mutable, one owner at a time, not thread-safe.
 *
 * @param <S> the accumulator itself
 * @param <R> its immutable result
 */
public interface Statistic<S extends Statistic<S, R>, R> extends Mergeable<S> {
    /**
     * Returns how many values were taken in.
     *
     * @return calls of {@code accept}, here and in everything merged
     */
    long count();

    /**
     * Returns what is known so far.
     *
     * @return an immutable result
     */
    R result();
}
