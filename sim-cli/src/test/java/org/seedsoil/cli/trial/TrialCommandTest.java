package org.seedsoil.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/** Trials at the terminal: what is told, what is written, and what R makes of it. */
class TrialCommandTest {
    /** Nobody has a disease for long; deaths of other causes and of nothing else, twice as frequent in one arm. */
    private static final String TWO_HAZARDS = """
            seedsoil: 1
            name: two-hazards
            horizon: 4 y
            step: 365 d
            anatomy: none
            organs: {lung: {flow: 0.02, drainage: pulmonary, lodging: 0.5}, liver: {flow: 0.98, lodging: 0.9}}
            primary: {organ: liver, cells: 1, establishes: off}
            clones:
              main:
                growth: {law: gompertz, birth: 0.1 /d, turnover: 0.99, capacity: 1e12}
                shedding: {rate: 1e-9, exponent: 0}
                extravasation: {rate: 3 /d}
                soil: {lung: 0.2}
            mortality: {disease: off, other-causes: {makeham: 0.3 /y, gompertz: 0 /y}}
            patients: {age: {uniform: {min: 40, max: 80}}}
            output: {series-every: 1 y}
            arms:
              half:
              whole: {mortality.other-causes.makeham: 0.6 /y}
            trial:
              patients: 120
              enrol: {at: start}
              times: [1 y, 2 y]
              subgroups: {age: 60}
              randomize: {stratify: [age]}
              accrual: {time: 1 y}
              drop-out: 0.1 /y
              data-cut: {time: 4 y}
            """;

    @TempDir
    private Path folder;

    private Path scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("two-hazards.yaml"), text);
    }

    private Spoken trial(String text, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "trial",
                scenario(text).toString(),
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return Spoken.of(arguments.toArray(String[]::new));
    }

    @Test
    void everythingIsToldAndWritten() throws Exception {
        Spoken spoken = trial(TWO_HAZARDS, "--trials", "20", "--size", "40");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.wideLines()).isEmpty();
        assertThat(spoken.out())
                .contains("PAIRED", "hazard ratio", "errors by patient", "RANDOMIZED", "stratified log-rank")
                .contains("number needed to treat", "REPEATED: 20 trials of 40", "significant (power)");
        for (String file : List.of("trial.json", "adtte.csv", "adtte-randomized.csv", "manifest.json", "report.html")) {
            assertThat(folder.resolve("out").resolve(file)).isNotEmptyFile();
        }
        for (String plot : List.of("paired-overall-survival", "paired-hazard-ratios", "randomized-hazard-ratios")) {
            assertThat(folder.resolve("out/plots/" + plot + ".png")).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains(
                        "Arms and patients",
                        "mortality.other-causes.makeham",
                        "There is no p",
                        "Gain",
                        "figure-paired",
                        "Run it again",
                        "seedsoil trial",
                        "What is not in the model");
        List<String> rows = Files.readAllLines(folder.resolve("out/adtte.csv"));
        assertThat(rows).hasSize(241);
        assertThat(rows.get(0))
                .startsWith("STUDYID,USUBJID,TRTP,PARAMCD,PARAM,AVAL,ENTRY,CNSR,status,EVNTDESC,STRATUM");
        assertThat(rows.get(1)).startsWith("two-hazards,two-hazards-0,half,overall-survival");
        assertThat(rows.get(2)).startsWith("two-hazards,two-hazards-0,whole,overall-survival");
    }

    /** Columns of arms have eleven characters; a name that needs more goes on above, cut at its hyphens, else anywhere. */
    @Test
    void longNamesOfArmsAreWhole() throws Exception {
        String named = TWO_HAZARDS
                .replace("  whole:", "  twice-as-manydeathsayear:")
                .replace("  half:", "  as-they-are-half:");
        Spoken spoken = trial(named, "--no-plots", "--patients", "20");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.wideLines()).isEmpty();
        assertThat(spoken.out())
                .contains("                           twice-as-\n")
                .contains("   as-they- manydeathsa   twice-as-manydeathsayear less\n")
                .contains("   are-half        year   as-they-are-half\n");
    }

    /** Of a paired trial without randomization no p is told, nor anything of one arm each. */
    @Test
    void aPairedTrialTellsNoProbability() throws Exception {
        String paired = TWO_HAZARDS.substring(0, TWO_HAZARDS.indexOf("  randomize:"));
        Spoken spoken = trial(paired, "--no-plots", "--json");
        assertThat(spoken.code()).as(spoken.err()).isZero();
        JsonNode document = spoken.json();
        assertThat(document.has("randomized")).isFalse();
        assertThat(spoken.out()).doesNotContain("\"p\"");
        JsonNode all = document.path("paired").path(0);
        assertThat(all.path("log-hazard-ratio").path("how").asString()).isEqualTo("errors clustered by patient");
        assertThat(all.path("gain").path(0).path("times-as-many").asDouble()).isGreaterThan(1);
        assertThat(folder.resolve("out/adtte-randomized.csv")).doesNotExist();
    }

    @Test
    void faultsAreToldWithTheirPlace() throws Exception {
        assertThat(trial(TWO_HAZARDS.replace("patients: 120", "patients: -1"))
                        .err()
                        .replaceAll("\\s+", " "))
                .contains("two-hazards.yaml:21:13: trial.patients: -1 is out of range");
        String old = TWO_HAZARDS.replace("enrol: {at: start}", "enrol: {at: start, age: {from: 79.9999}, tries: 2}");
        Spoken nobody = trial(old);
        assertThat(nobody.code()).isNotZero();
        assertThat(nobody.err().replaceAll("\\s+", " "))
                .contains("two-hazards.yaml:22:")
                .contains("trial.enrol.age: of 240 patients screened")
                .contains("most others were rejected here: age");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(trial(TWO_HAZARDS, "--trials", "10").err().replaceAll("\\s+", " "))
                .contains("--trials and --size go together");
        assertThat(trial(TWO_HAZARDS, "--trials", "10", "--size", "61").err().replaceAll("\\s+", " "))
                .contains("--patients 122 or more");
        assertThat(Spoken.of("trial", "colorectal-liver").err().replaceAll("\\s+", " "))
                .contains("has no trial");
    }

    private static final String EXPECTS = """
            expects:
              - {what: trial.overall-survival.whole.survival.1 y, value: %s, tolerance: 0.1, patients: 120, random-seed: 1}
              - {what: trial.overall-survival.whole.hazard-ratio, value: 2, tolerance: 0.2, patients: 120, random-seed: 1}
            """;

    /** Alive after a year with a hazard of .6: .549; 120 patients on seed 1. What is expected of a trial a run does not judge. */
    @Test
    void whatAScenarioExpectsOfItsTrialIsHeld() throws Exception {
        Spoken held = trial(TWO_HAZARDS + EXPECTS.formatted("0.549"), "--no-plots");
        assertThat(held.code()).as(held.out() + held.err()).isZero();
        assertThat(held.out())
                .contains("Expected of this scenario: 2 of 2 hold", "holds  trial.overall-survival.whole.survival.1 y");
        JsonNode document = Json.parse(Files.readString(folder.resolve("out/trial.json")));
        JsonNode half = document.path("trial").path("overall-survival").path("half");
        assertThat(half.path("survival").path("365.25 d").path("value").isNumber()
                        || half.path("survival").path("1 y").path("value").isNumber())
                .as(half.toString())
                .isTrue();
        assertThat(document.path("expects")).hasSize(2);
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("What the scenario expects of its trial");
        Spoken failed = trial(TWO_HAZARDS + EXPECTS.formatted("0.98"), "--no-plots", "--force");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).contains("1 of 2 hold", "FAILS  trial.overall-survival.whole.survival.1 y");
        Spoken run = Spoken.of(
                "run",
                scenario(TWO_HAZARDS + EXPECTS.formatted("0.98")).toString(),
                "--patients",
                "3",
                "--tables-only",
                "--out",
                folder.resolve("run").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains("'seedsoil trial' tells it");
        Spoken wrong = trial(TWO_HAZARDS + EXPECTS.formatted("0.5").replace(".whole.survival", ".whole.incidence"));
        assertThat(wrong.code()).isEqualTo(65);
        assertThat(wrong.err().replaceAll("\\s+", " "))
                .contains("expects[0].what: there is no number of whole here 'incidence'");
    }

    private Spoken rerun(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "rerun",
                folder.resolve("out").toString(),
                "--threads",
                "1",
                "--force",
                "--out",
                folder.resolve("again").toString()));
        arguments.addAll(List.of(more));
        return Spoken.of(arguments.toArray(String[]::new));
    }

    /** Nothing but the manifest is needed, and every file is the same, those of repeated trials and pictures among them. */
    @Test
    void itsManifestRepeatsIt() throws Exception {
        assertThat(trial(TWO_HAZARDS, "--seed", "7", "--patients", "90", "--trials", "20", "--size", "40")
                        .code())
                .isZero();
        Files.delete(folder.resolve("two-hazards.yaml"));
        Spoken spoken = rerun();
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isZero();
        assertThat(spoken.out()).contains("files are the same, byte for byte");
        assertThat(spoken.wideLines()).isEmpty();
        for (String file : List.of("manifest.json", "trial.json", "plots/paired-overall-survival.png")) {
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("out").resolve(file));
        }
        assertThat(Json.parse(Files.readString(folder.resolve("again/trial.json")))
                        .path("repeated")
                        .path(0)
                        .path("trials")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void whatDiffersInItIsNamed() throws Exception {
        assertThat(trial(TWO_HAZARDS, "--no-plots").code()).isZero();
        Path manifest = folder.resolve("out/manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"random-seed\" : 1", "\"random-seed\" : 2"));
        Spoken spoken = rerun();
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isEqualTo(1);
        assertThat(spoken.out()).contains("differs: adtte.csv", "differs: trial.json", "files are not the same");
        assertThat(folder.resolve("again/plots")).doesNotExist();
        Files.writeString(manifest, text.replaceFirst("\"trial\" : \\{\\s*}", "\"trail\" : 1"));
        assertThat(rerun().err().replaceAll("\\s+", " "))
                .contains("this is a trial; repeat it by its command: seedsoil trial");
        Files.writeString(manifest, text.replaceFirst("\"trial\" : \\{\\s*}", "\"trial\" : {\"repeated\" : 3}"));
        assertThat(rerun().err().replaceAll("\\s+", " ")).contains("trials and their size go together");
    }

    private static final String IN_R = """
            suppressMessages(library(survival))
            all <- read.csv("out/adtte-randomized.csv")
            d <- subset(all, PARAMCD == "overall-survival")
            d$arm <- as.integer(d$TRTP == "whole")
            fit <- survfit(Surv(AVAL, status) ~ arm, data = d, conf.type = "log-log")
            s <- summary(fit, times = c(365, 730), extend = TRUE)
            cat("surv", format(s$surv, digits = 15), "\\n")
            cat("low", format(s$lower, digits = 15), "\\n")
            cat("high", format(s$upper, digits = 15), "\\n")
            cox <- coxph(Surv(AVAL, status) ~ arm + strata(STRATUM), data = d)
            cat("cox", format(c(coef(cox), sqrt(vcov(cox))), digits = 15), "\\n")
            test <- survdiff(Surv(AVAL, status) ~ arm + strata(STRATUM), data = d)
            cat("p", format(pchisq(test$chisq, 1, lower.tail = FALSE), digits = 15), "\\n")
            both <- read.csv("out/adtte.csv")
            both$arm <- as.integer(both$TRTP == "whole")
            paired <- coxph(Surv(AVAL, status) ~ arm, data = both, cluster = USUBJID)
            cat("paired", format(c(coef(paired), sqrt(vcov(paired))), digits = 15), "\\n")
            stopifnot(all(d$CNSR == 1 - d$status))
            """;

    /** R reads the tables, and its curves, Cox models and stratified test are the document's to 1e-6. */
    @Test
    void rSaysTheSame() throws Exception {
        assumeTrue(worksR(), "no R with survival: r-base-core and r-cran-survival on Debian");
        assertThat(trial(TWO_HAZARDS, "--no-plots", "--json").code()).isZero();
        JsonNode document = Json.parse(Files.readString(folder.resolve("out/trial.json")));
        Path script = Files.writeString(folder.resolve("check.R"), IN_R);
        String told = run(List.of("Rscript", "--vanilla", script.toString()));
        JsonNode seen = document.path("randomized").path("comparisons").path(0);
        double[] surv = numbers(told, "surv");
        double[] low = numbers(told, "low");
        double[] high = numbers(told, "high");
        for (int time = 0; time < 2; time++) {
            JsonNode here = seen.path("survival").path(time);
            same(here.path("first"), surv[time]);
            same(here.path("second"), surv[2 + time]);
            same(here.path("first-lower"), low[time]);
            same(here.path("first-upper"), high[time]);
            same(here.path("second-lower"), low[2 + time]);
            same(here.path("second-upper"), high[2 + time]);
        }
        double[] cox = numbers(told, "cox");
        same(seen.path("hazard-ratio").path("log"), cox[0]);
        same(seen.path("hazard-ratio").path("log-standard-error"), cox[1]);
        same(seen.path("p"), numbers(told, "p")[0]);
        JsonNode paired = document.path("paired").path(0).path("log-hazard-ratio");
        same(paired.path("value"), numbers(told, "paired")[0]);
        same(paired.path("standard-error"), numbers(told, "paired")[1]);
    }

    private static void same(JsonNode node, double value) {
        assertThat(node.asDouble()).isEqualTo(value, within(1e-6));
    }

    private static double[] numbers(String told, String key) {
        String line = told.lines()
                .filter(each -> each.startsWith(key + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(told));
        return java.util.Arrays.stream(line.substring(key.length()).strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private boolean worksR() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("Rscript", "--vanilla", "-e", "library(survival)")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("r").toFile())
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String run(List<String> command) throws Exception {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    /** Reads what the program writes. */
    private static final class Json {
        static JsonNode parse(String text) {
            return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
        }
    }
}
