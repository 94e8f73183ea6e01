package org.seedsoil.cli.report;

import java.util.List;
import org.seedsoil.cli.plot.ClinicalMarks;
import org.seedsoil.cli.plot.CohortFigures;
import org.seedsoil.observe.CohortSummary;

/** Tells a cohort as a report. */
public final class CohortReport {
    private CohortReport() {}

    /**
     * Puts together what a report tells.
     *
     * @param setting what the scenario and the command say
     * @param summary what was kept of the patients; may be of none
     * @param marks sizes and times to mark
     * @return the report
     */
    public static Report of(Setting setting, CohortSummary summary, ClinicalMarks marks) {
        return new Report(
                setting.heading(),
                "",
                List.of(),
                CohortFigures.of(summary, marks),
                List.of(),
                setting.run(),
                setting.stages(),
                setting.assumptions(),
                List.of(),
                setting.warnings());
    }

    /**
     * What the scenario and the command say.
     *
     * @param heading what the scenario says of itself
     * @param run how it was run
     * @param stages the parts of the cascade
     * @param assumptions every parameter
     * @param warnings what a reader must know before believing the numbers, for example that oracle events were used
     */
    public record Setting(
            Heading heading,
            RunFacts run,
            List<StageSwitch> stages,
            List<Assumption> assumptions,
            List<String> warnings) {
        /** Copies the lists. */
        public Setting {
            stages = List.copyOf(stages);
            assumptions = List.copyOf(assumptions);
            warnings = List.copyOf(warnings);
        }
    }
}
