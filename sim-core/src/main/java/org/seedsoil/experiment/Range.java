package org.seedsoil.experiment;

import org.seedsoil.scenario.Setting;

/** The values that a factor takes, laid out along the unit interval. Immutable. */
public sealed interface Range permits Choices, Span, Law {
    /**
     * Returns the value at a place of the unit interval; a uniform place gives the values their stated distribution.
     *
     * @param place from 0 to 1
     * @return the value
     */
    Setting at(double place);

    /**
     * Returns one of several values that cover the range evenly, its ends among them where it has ends.
     *
     * @param index which, from 0
     * @param count how many there are, at least 1
     * @return the value
     */
    Setting level(int index, int count);

    /**
     * Returns how many values there are.
     *
     * @return the number of values; 0 for a continuum
     */
    int choices();
}
