package org.seedsoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.KeyPath;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportWriterTest {
    private static final int MOST_BYTES = 3_000_000;
    private static final String HOSTILE =
            "<script>alert(1)</script>\" onload=\"x' --> ]]> &lt; \u0000\u0008\u202e javascript:alert(1) <img src=http://x.example/>";

    private static final Change CHANGE = new Change(KeyPath.ROOT.child(HOSTILE), HOSTILE, HOSTILE);

    private static final VirtualCohort COHORT = new VirtualCohort();
    private static final String PAGE = html(report(COHORT.run(60, 2)));

    private static Report report(RunResult result) {
        return CohortReport.of(result);
    }

    private static String html(Report report) {
        return ReportWriter.html(report, new SvgPictures());
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void thePageIsWellFormedAndTellsEverything() throws Exception {
        Document page = parse(PAGE);
        assertThat(elements(page, "figure"))
                .extracting(figure -> figure.getAttribute("id"))
                .containsExactly(
                        "figure-cascade",
                        "figure-burden",
                        "figure-organs",
                        "figure-sizes",
                        "figure-survival",
                        "figure-seeding-tree");
        assertThat(elements(page, "h2"))
                .extracting(Element::getTextContent)
                .contains("The question", "Key numbers", "Assumptions", "Citations", "Run it again")
                .contains("How it was computed", "What is not in the model");
        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "clones.main.adhesion", "clones.main.shedding.rate", "0.72", "assumed", "doi:10.1038/srep29765")
                .contains(
                        "seedsoil run colorectal-liver --patients 60",
                        "thinned",
                        "died of the disease",
                        "self-seeding");
    }

    @Test
    void thoseWhoCannotSeeItAreToldToo() throws Exception {
        Document page = parse(PAGE);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(elements(page, "svg")).hasSize(6).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(elements(page, "figure"))
                .allSatisfy(figure -> assertThat(
                                figure.getElementsByTagName("table").getLength())
                        .isEqualTo(1));
        assertThat(elements(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("col", "row"));
        assertThat(elements(page, "h1")).hasSize(1);
    }

    @Test
    void identifiersAreUniqueAndEveryLinkWithinThePageLeadsSomewhere() {
        List<String> ids = matches(PAGE, "(?<= id=\")[^\"]+");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(matches(PAGE, "(?<=href=\"#)[^\"]+")).isNotEmpty().isSubsetOf(ids);
        for (String names : matches(PAGE, "(?<=aria-labelledby=\")[^\"]+")) {
            assertThat(ids).contains(names.split(" "));
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(PAGE)
                .doesNotContain("src=", "<link", "<script", "<iframe", "@import", "@font-face", "<object", "<img");
        assertThat(matches(PAGE, "url\\([^#][^)]*")).isEmpty();
        assertThat(matches(PAGE, "href=\"[^#][^\"]*"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).startsWith("href=\"https://doi.org/10."));
        assertThat(PAGE).contains("default-src 'none'");
    }

    @Test
    void hostileTextIsShownNotObeyed() throws Exception {
        RunResult calm = COHORT.run(3, 1);
        List<ExpectationResult> expects = List.of(new ExpectationResult(HOSTILE, 1, 2, 0.1, 0, ""));
        RunResult hostile = new RunResult(COHORT.facts(HOSTILE, HOSTILE, 3), calm.summary(), expects, calm.example());
        Report report = CohortReport.of(hostile);
        List<Assumption> assumptions =
                List.of(new Assumption(HOSTILE, HOSTILE, HOSTILE, HOSTILE + " doi:10.1000/\"><b>"));
        Report worse = new Report(
                new Heading(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), List.of(CHANGE)),
                HOSTILE,
                List.of(HOSTILE),
                List.of(new KeyNumber(HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
                report.figures(),
                report.tables(),
                report.run(),
                List.of(new StageSwitch(HOSTILE, true, HOSTILE)),
                assumptions,
                List.of(HOSTILE),
                List.of(HOSTILE));
        for (Report each : List.of(report, worse)) {
            String html = html(each);
            parse(html);
            assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x&#39;");
            assertThat(html).doesNotContain("<script", "<img", "<b>", "\u0000", "\u0008", "\u202e");
            assertThat(matches(html, "href=\"(?!#|https://doi\\.org/10\\.)[^\"]*"))
                    .isEmpty();
        }
    }

    @Test
    void theSameRunGivesTheSamePage() {
        assertThat(html(report(COHORT.run(30, 2)))).isEqualTo(html(report(new VirtualCohort().run(30, 2))));
    }

    @Test
    void aLargeRunStaysSmallEnoughToMail(@TempDir Path folder) throws IOException {
        RunResult large = COHORT.run(2_500, 3);
        RunResult crowded =
                new RunResult(large.facts(), large.summary(), large.expectations(), COHORT.patient(5, 3_000));
        Path file = folder.resolve("report.html");
        ReportWriter.write(report(crowded), new SvgPictures(), file);
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void aHugeTextIsCut() {
        RunResult calm = COHORT.run(1, 0);
        String huge = "\"".repeat(1_000_000);
        RunResult wordy = new RunResult(COHORT.facts(huge, huge, 1), calm.summary(), List.of(), null);
        assertThat(html(report(wordy)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void anEmptyRunIsToldAsOne() throws Exception {
        String html = html(report(COHORT.run(0, 0)));
        Document page = parse(html);
        assertThat(page.getDocumentElement().getTextContent()).contains("No patient was simulated");
        assertThat(html).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void whatAReaderMustKnowComesFirst() {
        RunResult few = COHORT.run(3, 2);
        ExpectationResult missed = new ExpectationResult("metastatic", 0.5, 0.9, 0.01, 0.05, "");
        RunResult wrong = new RunResult(few.facts(), few.summary(), List.of(missed), few.example());
        String html = html(report(wrong));
        assertThat(html.indexOf("Read this first")).isBetween(0, html.indexOf("The question"));
        assertThat(html).contains("too few for rates", "did not give: metastatic", "Seeds do not add up in 3 patients");
    }

    @Test
    void oracleEventsAreConfessed() {
        VirtualCohort given = new VirtualCohort(ScenarioReader.read(
                Path.of("..", "scenarios", "colorectal-liver.yaml"), Overrides.set(List.of("oracle.remove.age=20 d"))));
        Report report = CohortReport.of(given.run(40, 1));
        assertThat(report.warnings()).anySatisfy(warning -> assertThat(warning).contains("oracle events"));
    }
}
