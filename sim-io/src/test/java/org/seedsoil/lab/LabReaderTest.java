package org.seedsoil.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.scenario.Mark;

/** What a laboratory says is read, and what is wrong in it is told with its place. */
class LabReaderTest {
    static final List<String> NAMES = BundledLabs.names();

    private static final String TEXT = """
            laboratory: 99
            title: A test
            idea: One idea.
            scenario: seed-and-soil-101
            patients: 5
            sides:
              as it is:
              let go:
                clones.main.adhesion: 0
            question: Why?
            prediction: What?
            pictures:
              - {name: all, title: All, caption: Read it so., unit: metastases, scale: linear, rows: {all: cascade.metastases}}
            claims:
              - {says: it is so, that: cascade.metastases @ let go / as it is, from: 0, published: nowhere}
            explanation: "There are {cascade.metastases @ let go / as it is} times as many, {seeded @ as it is | percent} of patients."
            exercises:
              - {ask: One?, answer: One.}
            sources: [none]
            """;

    private static Laboratory read(String text) {
        return LabReader.parse(text, "test", "test.yaml");
    }

    @Test
    void allIsRead() {
        Laboratory lab = read(TEXT);
        assertThat(lab.sides()).extracting(Side::name).containsExactly("as it is", "let go");
        assertThat(lab.sides().get(1).scenario().changes()).hasSize(1);
        assertThat(lab.claims().get(0).to()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void onlySidesOfWhichPatientsAreToldAreSimulated() {
        assertThat(read(TEXT).simulated()).extracting(Side::name).containsExactly("as it is");
        assertThat(read(TEXT.replace("{seeded @ as it is | percent}", "some")).simulated())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " # ",
            value = {
                "cascade.metastases @ let go / as it is, from # cascade.metastaes @ let go / as it is, from"
                        + " # 15:28 # there is no result 'metastaes' in cascade (did you mean 'metastases'?)",
                "@ let go / as it is, from # @ let goo / as it is, from"
                        + " # 15:28 # there is no side 'let goo' (did you mean 'let go'?)",
                "from: 0, published # published # 15:5 # a claim has a band",
                "from: 0, published # from: 1, to: 0, published # 15:5 # a claim has a band",
                "clones.main.adhesion: 0 # clones.main.adhesoin: 0 # 9:5 # adhesoin",
                "clones.main.adhesion: 0 # clones.main.adhesion: 7 # 9:27 # adhesion",
                "scenario: seed-and-soil-101 # scenario: seed-and-soil-102 # 4:11 # did you mean 'seed-and-soil-101'?",
                "scale: linear # scale: liner # 13:76 # did you mean 'linear'?",
                "rows: {all: cascade.metastases} # rows: {all: cascade.nothing} # 13:96 # there is no result 'nothing'",
                "patients: 5 # patients: 501 # 5:11 # a whole number from 1 to 500",
                "question: Why? # questoin: Why? # 10:1 # did you mean 'question'?",
                "question: Why? # question: 'Why {metastases}?' # 10:11 # KEY @ SIDE",
                "question: Why? # question: 'Why {seeded @ as it is | percents}?' # 10:11 # percent",
            })
    void whatIsWrongIsToldWithItsPlace(String right, String wrong, String place, String message) {
        assertThat(TEXT).contains(right);
        assertThatThrownBy(() -> read(TEXT.replace(right, wrong)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("test.yaml:" + place)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void laboratoriesThatShipHaveWhatTheFormAsksFor(String name) {
        Laboratory lab = BundledLabs.read(name);
        assertThat(lab.exercises()).as("two, and one more for a second half").hasSizeBetween(2, 3);
        assertThat(lab.claims()).isNotEmpty();
        assertThat(lab.pictures())
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(
                                picture.sides().size() * picture.rows().size())
                        .isGreaterThan(1))
                .first()
                .satisfies(picture -> assertThat(picture.sides()).hasSizeGreaterThan(1));
        assertThat(lab.sources()).isNotEmpty();
        assertThat(lab.patients()).isLessThanOrEqualTo(500);
    }

    /** By what is left where no clusters are shed, and by the sizes of those that survive. */
    @Test
    void theShareOfClustersIsOneMinusWhatIsLeftWithoutThem() {
        Laboratory lab = BundledLabs.read("clumps-and-loners");
        LabResult result = new LabRun(lab, 1, 1).run(1, new Pace(), outcome -> {});
        assertThat(result.estimate(number(lab, "cascade.of-clusters @ cohesive"))
                        .value())
                .isCloseTo(
                        1
                                - result.estimate(number(lab, "cascade.metastases @ no clusters / cohesive"))
                                        .value(),
                        Percentage.withPercentage(1e-7));
    }

    private static Expression number(Laboratory lab, String text) {
        Expression number =
                new ExpressionReader(lab.sides(), new LabFaults()).expression(text, new Mark("test", 1, 1), "");
        return Objects.requireNonNull(number);
    }

    /** And a pattern explains all of itself. */
    @Test
    void sharesOfAllSitesSumToOne() {
        Laboratory lab = BundledLabs.read("seed-and-soil");
        LabResult result = new LabRun(lab, 1, 1).run(1, new Pace(), outcome -> {});
        Expression shares = number(lab, "cascade.shares.* @ breast ~ breast");
        assertThat(shares.terms().stream()
                        .mapToDouble(term ->
                                result.estimate(term.number(), term.side()).value())
                        .sum())
                .isCloseTo(1, Offset.offset(1e-9));
        assertThat(result.estimate(shares).value()).isCloseTo(1, Offset.offset(1e-12));
    }
}
