package org.seedsoil.outcome;

import org.seedsoil.care.Margin;

/**
 * One operation on the primary; or on its nodes alone, where it is gone by then.
 *
 * @param number which of the scenario's resections, from 0, then the dissections that a policy orders
 * @param day when, in days from day 0
 * @param margin what it left
 * @param cellsBefore size of the primary until then, in cells; 0 where nodes alone are taken out
 * @param cellsLeft cells that grow on; after R1 those of the clonogens left that regrow
 */
public record OperationRecord(int number, double day, Margin margin, double cellsBefore, double cellsLeft) {
    /**
     * Says whether there was a primary to operate on.
     *
     * @return false where nodes alone were taken out
     */
    public boolean onPrimary() {
        return cellsBefore > 0;
    }
}
