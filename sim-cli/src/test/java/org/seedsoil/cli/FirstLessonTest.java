package org.seedsoil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.cli.terminal.Spoken;
import tools.jackson.databind.JsonNode;

/**
 * Holds docs/tutorials/first-lesson.md to the program: every command of the page is run, every line of output that it quotes is one
 * that the program says, and every result in its sentences has the digits printed. Nothing here is random: the page's random seed is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLessonTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorials", "first-lesson.md");
    private static final String RUN = "./seedsoil run scenarios/seed-and-soil-101.yaml";
    private static final String NO_LIVER = " --set clones.main.soil.liver=0";
    private static final String WIDE_LIVER = " --set organs.liver.lodging=0";
    private static final String NO_PROTEASE = " --set clones.main.protease=0";
    private static final String ADHESION = " --set clones.main.adhesion=1";
    private static final String IMMUNE = " --set immune.surveillance=0.3 /d";

    private static final ToDoubleFunction<JsonNode> METASTASES = in("metastases", "mean");
    private static final ToDoubleFunction<JsonNode> LIVER = in("organs", "liver", "metastases");
    private static final ToDoubleFunction<JsonNode> LUNG = in("organs", "lung", "metastases");
    private static final ToDoubleFunction<JsonNode> BONE = in("organs", "bone-axial", "metastases");

    @TempDir
    private Path folder;

    private String page = "";
    private final Map<String, Spoken> said = new TreeMap<>();
    private final Map<String, JsonNode> summaries = new TreeMap<>();

    @BeforeAll
    void read() throws IOException {
        page = Files.readString(PAGE);
    }

    /** A number of the page: the sentence around it, a group for the number, and the value that it should be. */
    private record Claim(String sentence, ToDoubleFunction<FirstLessonTest> value) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    private static ToDoubleFunction<JsonNode> in(String... path) {
        return summary -> {
            JsonNode node = summary;
            for (String key : path) {
                node = node.required(key);
            }
            return node.required("value").asDouble();
        };
    }

    private static Claim claim(String sentence, String changes, ToDoubleFunction<JsonNode> value) {
        return new Claim(sentence, lesson -> value.applyAsDouble(lesson.summary(changes)));
    }

    private static Claim cascade(String sentence, String changes, String stage) {
        return new Claim(sentence, lesson -> lesson.cascade(changes, stage));
    }

    private static Claim perMetastasis(String sentence, String changes) {
        return new Claim(sentence, lesson -> lesson.seedsPerMetastasis(changes));
    }

    static List<Claim> claims() {
        return List.of(
                claim("per patient fall from (\\S+) to \\S+, and there is none in the liver", "", METASTASES),
                claim("per patient fall from \\S+ to (\\S+), and there is none in the liver", NO_LIVER, METASTASES),
                claim("The lung has (\\S+) as before", NO_LIVER, LUNG),
                claim("The lung has (\\S+) as before", "", LUNG),
                cascade("entered the tissue\\*: (\\S+) in both", "", "entered the tissue"),
                cascade("entered the tissue\\*: (\\S+) in both", NO_LIVER, "entered the tissue"),
                claim("the lung has (\\S+) instead of", WIDE_LIVER, LUNG),
                claim("the lung has \\S+ instead of (\\S+):", "", LUNG),
                claim("sixfold, from (\\S+) to", "", METASTASES),
                claim("sixfold, from \\S+ to (\\S+) per patient", ADHESION, METASTASES),
                perMetastasis("In the end one seed in (\\S+) became", ""),
                perMetastasis("not one in (\\S+) but one in tens", ""),
                perMetastasis("now one seed in (\\S+) succeeds", ADHESION),
                perMetastasis("now one seed in \\S+ succeeds instead of one in (\\S+)\\.", ""),
                cascade("niche as before \\((\\S+)\\)", IMMUNE, "found a niche"),
                cascade("niche as before \\((\\S+)\\)", "", "found a niche"),
                cascade("but (\\S+) colonies grow past", IMMUNE, "grew past immune surveillance"),
                cascade("surveillance instead of (\\S+)\\. A large", "", "grew past immune surveillance"),
                perMetastasis("One seed in (\\S+) succeeds instead of one in \\S+\\. Where", IMMUNE + ADHESION),
                perMetastasis("One seed in \\S+ succeeds instead of one in (\\S+)\\. Where", IMMUNE));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void sentences(Claim claim) {
        Matcher found = Pattern.compile(claim.sentence().replace(" ", "\\s+")).matcher(page);
        assertThat(found.find()).as("a sentence '%s'", claim.sentence()).isTrue();
        BigDecimal printed = new BigDecimal(found.group(1).replace(",", ""));
        double half = printed.ulp().doubleValue() / 2 * (1 + 1e-9);
        assertThat(claim.value().applyAsDouble(this)).isCloseTo(printed.doubleValue(), within(half));
    }

    @Test
    @DisplayName("how many times as much, in words")
    void timesAsMuch() {
        assertThat(LIVER.applyAsDouble(summary("")) / BONE.applyAsDouble(summary("")))
                .as("seventy times as many metastases in the liver as in bone")
                .isBetween(65.0, 80.0);
        assertThat(cascade("", "left the lesion") / cascade(ADHESION, "left the lesion"))
                .as("seventeen times fewer seeds")
                .isBetween(16.5, 17.5);
        assertThat(METASTASES.applyAsDouble(summary("")) / METASTASES.applyAsDouble(summary(ADHESION)))
                .as("sixfold")
                .isBetween(5.5, 6.5);
        assertThat(seedsPerMetastasis(IMMUNE) / seedsPerMetastasis(IMMUNE + ADHESION))
                .as("about eleven times a single cell")
                .isBetween(10.5, 11.5);
        assertThat(seedsPerMetastasis("") / seedsPerMetastasis(ADHESION))
                .as("where she sleeps, three times")
                .isBetween(2.5, 3.5);
        assertThat(METASTASES.applyAsDouble(summary(NO_PROTEASE)))
                .as("nothing leaves")
                .isZero();
        assertThat(LIVER.applyAsDouble(summary(WIDE_LIVER)))
                .as("no metastasis in the liver")
                .isZero();
    }

    /** Output that is quoted follows its command: at once, or after the page has told what to look at. */
    @Test
    @DisplayName("commands, and what the page quotes of them")
    void quotes() {
        List<String> commands = new ArrayList<>();
        int lines = 0;
        for (String fence : fences()) {
            if (fence.startsWith("./seedsoil")) {
                fence.lines().forEach(command -> {
                    assertThat(say(command).code()).as(command).isZero();
                    commands.add(command);
                });
            } else {
                String output = say(commands.get(commands.size() - 1)).out();
                for (String line :
                        fence.lines().filter(text -> !text.equals("...")).toList()) {
                    assertThat(output.lines().map(String::stripTrailing))
                            .as(commands.get(commands.size() - 1))
                            .contains(line);
                    lines++;
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(6);
        assertThat(lines).isGreaterThan(25);
    }

    private List<String> fences() {
        List<String> fences = new ArrayList<>();
        Matcher fence = Pattern.compile("^```\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page);
        while (fence.find()) {
            fences.add(fence.group(1));
        }
        return fences;
    }

    private JsonNode summary(String changes) {
        return summaries.computeIfAbsent(
                changes, each -> say(RUN + each + " --json").json().required("summary"));
    }

    /** A count of the cascade's table, simulated. */
    private double cascade(String changes, String stage) {
        Matcher row = Pattern.compile("^  " + stage + " +(\\S+)", Pattern.MULTILINE)
                .matcher(say(RUN + changes).out());
        assertThat(row.find()).as(stage).isTrue();
        return Double.parseDouble(row.group(1));
    }

    private double seedsPerMetastasis(String changes) {
        Matcher line = Pattern.compile("One metastasis per (\\d+) ")
                .matcher(say(RUN + changes).out());
        assertThat(line.find()).as("seeds per metastasis").isTrue();
        return Double.parseDouble(line.group(1));
    }

    private Spoken say(String command) {
        return said.computeIfAbsent(command.replace("\"", ""), this::spoken);
    }

    private Spoken spoken(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.replace("scenarios/", "../scenarios/").split(" ", -1)) {
            if (word.equals("/d")) { // what the shell's quotes hold together
                words.add(words.remove(words.size() - 1) + " /d");
            } else {
                words.add(word);
            }
        }
        words.remove(0);
        if (words.get(0).equals("run")) {
            words.addAll(List.of(
                    "--tables-only",
                    "--out",
                    folder.resolve("run" + said.size()).toString()));
        }
        return Spoken.of(words.toArray(String[]::new));
    }
}
