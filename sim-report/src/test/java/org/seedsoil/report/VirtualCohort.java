package org.seedsoil.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedsoil.care.Margin;
import org.seedsoil.cascade.Fate;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.result.Following;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.io.result.Subject;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.DrugStart;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.outcome.Series;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;

/** Patients made up for tests of figures and reports: they look real, at no cost, without an engine. */
public final class VirtualCohort {
    private static final double CAPACITY = 1e12;
    private static final double GROWTH_PER_DAY = 6e-4;

    private final Scenario scenario;
    private final Patient reference;
    private final List<Integer> hosts = new ArrayList<>();

    /** Opens a cohort of the scenario of colon cancer that ships. */
    public VirtualCohort() {
        this(ScenarioReader.read(Path.of("..", "scenarios", "colorectal-liver.yaml")));
    }

    /**
     * Opens a cohort.
     *
     * @param scenario the body and the clones
     */
    public VirtualCohort(Scenario scenario) {
        this.scenario = scenario;
        this.reference = scenario.reference();
        for (String organ :
                List.of("liver", "liver", "liver", "lung", "peritoneum", "pericolic", "bone-axial", "brain")) {
            hosts.add(reference.disease().anatomy().indexOf(organ));
        }
    }

    /**
     * Returns the scenario.
     *
     * @return what the patients share
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Makes a run.
     *
     * @param patients how many patients
     * @param mets mean number of metastases in each
     * @return the run
     */
    public RunResult run(int patients, double mets) {
        CohortSummary summary = summary(patients, mets);
        Outcome example = patients == 0 || mets == 0 ? null : patient(1, 8);
        return new RunResult(facts(scenario.title(), scenario.description(), patients), summary, List.of(), example);
    }

    /**
     * Makes the facts of a run.
     *
     * @param title title of the scenario
     * @param description its description
     * @param patients how many patients
     * @return the facts
     */
    public RunFacts facts(String title, String description, int patients) {
        Settings told = scenario.settings()
                .with(KeyPath.parse("title"), new Setting.Words(title))
                .with(KeyPath.parse("description"), new Setting.Words(description));
        return new RunFacts(
                new Subject(scenario.name(), Scenario.of(told), "seedsoil: 1\n", ""),
                "seedsoil run colorectal-liver --patients 60",
                patients,
                1,
                new Following(
                        "thinned",
                        "A patient of this scenario sheds about 2 × 10⁹ seeds, too many to walk one by one."),
                "0.1.0",
                Optional.empty());
    }

    /**
     * Makes what is kept of a cohort.
     *
     * @param patients how many patients
     * @param mets mean number of metastases in each
     * @return the summary
     */
    public CohortSummary summary(int patients, double mets) {
        CohortSummary summary = CohortSummary.of(reference);
        for (int p = 0; p < patients; p++) {
            double u = RandomKey.root(7).child(p).stream().nextOpen();
            summary.accept(patient(p, (int) Math.floor(-Math.log(u) * mets)));
        }
        return summary;
    }

    /**
     * Makes a patient.
     *
     * @param index which, from 0
     * @param metastases how many lesions beside the primary
     * @return what became of the patient
     */
    public Outcome patient(int index, int metastases) {
        RandomStream random = RandomKey.root(1).child(index).stream();
        double pace = Math.exp(0.5 * (random.nextOpen() - 0.5));
        double diagnosis = 2100 / pace;
        double horizon = reference.timeFrame().horizonDays();
        boolean dies = metastases > 2 && random.nextOpen() < 0.8;
        boolean old = !dies && random.nextOpen() < 0.4;
        double end = dies
                ? Math.min(horizon, diagnosis + 800 + 3000 * random.nextOpen())
                : old ? diagnosis + (horizon - diagnosis) * random.nextOpen() : horizon;
        Ending ending = end >= horizon ? Ending.CENSORED : dies ? Ending.DIED_OF_DISEASE : Ending.DIED_OF_OTHER_CAUSES;
        List<LesionRecord> lesions = new ArrayList<>();
        lesions.add(lesion(0, -1, true, 0, 0, diagnosis, diagnosis + 30, end, pace));
        double first = Double.NaN;
        int organ = -1;
        for (int i = 1; i <= metastases; i++) {
            double shed = diagnosis * (0.4 + 0.6 * random.nextOpen());
            LesionRecord met = lesion(
                    i,
                    i > 4 && i % 3 == 0 ? i / 2 : 0,
                    false,
                    hosts.get((int) (random.nextOpen() * hosts.size())),
                    shed,
                    diagnosis,
                    Double.NaN,
                    end,
                    pace * (0.8 + random.nextOpen()));
            lesions.add(met);
            if (met.detectedDay() < first || (Double.isNaN(first) && !Double.isNaN(met.detectedDay()))) {
                first = met.detectedDay();
                organ = met.organ();
            }
        }
        return new Outcome(
                index,
                68,
                reference.disease().cellsPerCm3(),
                ending,
                end,
                dies ? hosts.get(0) : -1,
                diagnosis,
                cells(diagnosis, pace),
                List.of(new OperationRecord(0, diagnosis + 30, Margin.R0, cells(diagnosis + 30, pace), 0)),
                first,
                organ,
                lesions,
                List.of(),
                seeds(random, metastases),
                series(lesions, end),
                DrugStart.NONE,
                reference.drawn().stream().map(DrawnNumber::value).toList());
    }

    private LesionRecord lesion(
            int id,
            int parent,
            boolean primary,
            int organ,
            double shed,
            double diagnosis,
            double removed,
            double end,
            double pace) {
        int place = primary ? reference.primary().organ() : organ;
        double founded = primary ? 0 : shed + (id % 5 == 0 ? 400 : 1);
        double stop = Double.isNaN(removed) ? end : removed;
        double seen = primary ? diagnosis : daysTo(LesionSize.cells(10, 1e8), pace) + founded;
        double size = Double.isNaN(removed) ? cells(Math.max(0, end - founded), pace) : 0;
        return new LesionRecord(
                id,
                parent,
                1,
                id,
                primary,
                place,
                0,
                1,
                primary ? Double.NaN : shed,
                founded,
                id % 5 == 0 && !primary,
                founded + daysTo(1e3, pace),
                founded + daysTo(1e6, pace),
                seen <= stop ? seen : Double.NaN,
                removed,
                founded < diagnosis ? cells(diagnosis - founded, pace) : 0,
                size,
                List.of(size));
    }

    private static double cells(double days, double pace) {
        return Math.exp(Math.log(CAPACITY) * (1 - Math.exp(-GROWTH_PER_DAY * pace * days)));
    }

    private static double daysTo(double cells, double pace) {
        return -Math.log(1 - Math.log(cells) / Math.log(CAPACITY)) / (GROWTH_PER_DAY * pace);
    }

    private SeedTally seeds(RandomStream random, int metastases) {
        SeedTally tally = new SeedTally(
                reference.disease().clones().size(),
                reference.disease().anatomy().size());
        double offered = 2e9 * Math.exp(random.nextOpen());
        double[] share = {0.7, 0.12, 1e-4, 0.17, 9e-3, 2e-6, 2e-5, 0};
        for (Fate fate : Fate.values()) {
            double mean = offered * share[fate.ordinal()];
            double noise = Math.sqrt(mean)
                    * (random.nextOpen() + random.nextOpen() + random.nextOpen() + random.nextOpen() - 2)
                    * Math.sqrt(3);
            tally.expect(true, 0, fate, hosts.get(0), mean);
            tally.destine(true, 0, fate, hosts.get(0), Math.max(0, Math.round(mean + noise)));
        }
        tally.colony(SeedCounts.Colony.GROWING, hosts.get(0), metastases);
        return tally;
    }

    private Series series(List<LesionRecord> lesions, double end) {
        int n = (int) (end / reference.timeFrame().seriesEveryDays()) + 1;
        Series series = new Series(new double[n], new double[n], new double[n], new int[n], new int[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double day = i * reference.timeFrame().seriesEveryDays();
            series.days()[i] = day;
            for (LesionRecord lesion : lesions) {
                boolean there = day >= lesion.foundedDay() && !(day >= lesion.endedDay());
                double size = there
                        ? cells(day - lesion.foundedDay(), lesion.primary() ? 2100 / lesion.detectedDay() : 1)
                        : 0;
                (lesion.primary() ? series.primaryCells() : series.metastaticCells())[i] += size;
                series.metastases()[i] += there && !lesion.primary() ? 1 : 0;
            }
        }
        return series;
    }
}
