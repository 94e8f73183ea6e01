/**
 * The commands that simulate a cohort: {@code run} and {@code rerun}.
 *
 * <p>Begin with {@code RunCommand}. {@code RunAtTerminal} is a run that somebody waits for, with {@code Outlook} before, progress
 * meanwhile and {@code SummaryText} after; the run itself is {@code org.seedsoil.run.CohortRun}.
 */
@NullMarked
package org.seedsoil.cli.run;

import org.jspecify.annotations.NullMarked;
