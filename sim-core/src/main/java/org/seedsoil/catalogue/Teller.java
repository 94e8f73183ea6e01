package org.seedsoil.catalogue;

import java.util.List;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SizeBin;

/** Takes a result in the form that it has. */
public interface Teller {
    /**
     * Takes a number with its interval.
     *
     * @param estimate the number
     */
    void estimate(Estimate estimate);

    /**
     * Takes a whole number.
     *
     * @param count the number
     */
    void count(long count);

    /**
     * Takes a number without an interval.
     *
     * @param number the number; NaN or infinite where it is not known
     */
    void number(double number);

    /**
     * Takes sizes of lesions.
     *
     * @param bins how many there are of each
     */
    void bins(List<SizeBin> bins);
}
