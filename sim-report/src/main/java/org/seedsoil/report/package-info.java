/**
 * Reports: pages of HTML that load nothing from elsewhere.
 *
 * <p>Begin with {@code CohortReport}, which puts a {@code Report} together: the question ({@code Question}), numbers to take home ({@code
 * KeyNumbers}), pictures ({@code FigureSection}), what they rest on ({@code BasisSection}, {@code Assumptions}), what is left out ({@code
 * Limits}). {@code ReportWriter} writes any report; {@code ComparisonReport}, {@code SweepReport} and {@code LabPage} are others. Every
 * sentence follows from the scenario or the result: none is fixed.
 */
@NullMarked
package org.seedsoil.report;

import org.jspecify.annotations.NullMarked;
