package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.BloodTest;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Sample;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;
import org.seedsoil.patient.Patient;

/** The blood of one patient, as a figure: what each test found, beside burden, treatments and images. */
public final class BloodOfPatient {
    private static final String CAPTION =
            "Above the cells of the tumour on the days of the series, below what the samples of blood told, all on logarithmic scales; the lowest line"
                    + " stands for none. A broken line across is the threshold of the test.";

    private BloodOfPatient() {}

    /**
     * Draws it.
     *
     * @param outcome what became of the patient
     * @param patient the patient, with the courses as they were taken
     * @param scenario name of the scenario
     * @return the figure; empty where nobody looks at blood
     */
    public static Optional<Figure> figure(Outcome outcome, Patient patient, String scenario) {
        List<BloodTest> tests = patient.care().clinic().blood();
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        String title = "Patient " + outcome.patient() + " of " + scenario + ": blood, images and burden";
        Series series = outcome.series();
        double[] years =
                Arrays.stream(series.days()).map(day -> day / DAYS_PER_YEAR).toArray();
        List<Sample> samples = outcome.clinic().chart().samples();
        return Optional.of(new Figure(
                "blood",
                title,
                CAPTION,
                describe(samples),
                table(samples),
                BloodFigure.draw(
                        title,
                        new BloodFigure.Burden(years, series.primaryCells(), series.metastaticCells()),
                        tests.stream().map(test -> test(test, samples)).toList(),
                        care(outcome, patient))));
    }

    private static BloodFigure.Test test(BloodTest test, List<Sample> samples) {
        String what = test.assay().analyte() == Analyte.CELLS ? "tumour cells in a sample" : "share of tumour DNA";
        return new BloodFigure.Test(
                what + " (" + test.name() + ")",
                test.assay().threshold(),
                samples.stream()
                        .filter(sample -> sample.test().equals(test.name()))
                        .map(sample ->
                                new BloodFigure.Dot(sample.day() / DAYS_PER_YEAR, sample.value(), sample.positive()))
                        .toList());
    }

    private static BloodFigure.Care care(Outcome outcome, Patient patient) {
        TreeSet<Double> local = new TreeSet<>();
        Stream.of(
                        outcome.operations().stream().map(OperationRecord::day),
                        outcome.excised().stream().map(ExcisionRecord::day),
                        outcome.ablations().stream().map(AblationRecord::day))
                .flatMap(days -> days)
                .forEach(day -> local.add(day / DAYS_PER_YEAR));
        List<BloodFigure.Span> drugs = new ArrayList<>();
        for (CourseDays course : CourseDays.of(outcome, patient.care())) {
            course.cycles()
                    .forEach(cycle -> drugs.add(
                            new BloodFigure.Span(cycle.fromDay() / DAYS_PER_YEAR, cycle.untilDay() / DAYS_PER_YEAR)));
        }
        Chart chart = outcome.clinic().chart();
        return new BloodFigure.Care(
                List.copyOf(local),
                drugs,
                chart.looks().stream()
                        .map(look -> new BloodFigure.Image(
                                look.day() / DAYS_PER_YEAR, !chart.distant(look).isEmpty()))
                        .toList());
    }

    private static String describe(List<Sample> samples) {
        long positive = samples.stream().filter(Sample::positive).count();
        return samples.size() + (samples.size() == 1 ? " sample" : " samples") + " of blood over time, of which "
                + positive + " positive, beside the cells of the tumour, its treatments and images.";
    }

    private static NumberTable table(List<Sample> samples) {
        return new NumberTable(
                "Samples of blood; times in years from day 0",
                List.of("Drawn", "Test", "Looked for", "Value", "Threshold", "Positive"),
                samples.stream()
                        .map(sample -> List.of(
                                Numbers.fixed(sample.day() / DAYS_PER_YEAR, 2),
                                sample.test(),
                                sample.analyte().word(),
                                Numbers.threeDigits(sample.value()),
                                Numbers.threeDigits(sample.threshold()),
                                sample.positive() ? "yes" : "no"))
                        .toList());
    }
}
