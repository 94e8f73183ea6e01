package org.seedsoil.outcome;

import org.seedsoil.care.Margin;

/**
 * A metastasis that was seen and taken out.
 *
 * @param operation which of the scenario's operations on metastases, from 0
 * @param lesion number of the lesion within the patient
 * @param organ index of its organ
 * @param day when, in days from day 0
 * @param margin what was left of it
 * @param cellsBefore its size until then, in cells
 * @param cellsLeft cells that grow on; after R0 and R1 those of the clonogens left that regrow
 * @param patient what was left in the patient after the operation, judged on what was seen: the worst of all sites
 */
public record ExcisionRecord(
        int operation,
        int lesion,
        int organ,
        double day,
        Margin margin,
        double cellsBefore,
        double cellsLeft,
        Margin patient) {}
