package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** docs/results.md says what result files hold; this holds it to the files. */
class ResultsReferenceTest {
    private static final Path REFERENCE = Path.of("..", "docs", "results.md");
    private static final Set<String> ESTIMATE = Set.of("value", "standard-error", "low", "high", "patients");
    private static final Pattern PATH = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    private static String reference() throws IOException {
        return Files.readString(REFERENCE);
    }

    /** The part of the reference that describes a table, as it must be. */
    static String describe(Table<?> table) {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(table.name()).append("\n\n");
        text.append(sentence(table.meaning())).append("\n\n");
        text.append("| column | type | unit | meaning |\n|---|---|---|---|\n");
        for (Column<?> column : table.columns()) {
            text.append("| ").append(column.name());
            text.append(" | ").append(column.type().label());
            text.append(" | ").append(column.unit().isEmpty() ? "–" : column.unit());
            text.append(" | ").append(column.meaning()).append(" |\n");
        }
        return text.toString();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    @ParameterizedTest
    @MethodSource("org.seedsoil.io.result.TablesTest#tables")
    void everyColumnIsDescribedAsItIs(Table<?> table) throws IOException {
        assertThat(reference()).contains(describe(table));
    }

    @Test
    void everyColumnOfTheReproductionNumberIsDescribedAsItIs() throws IOException {
        assertThat(reference())
                .contains(describe(ReproductionTables.types()))
                .contains(describe(ReproductionTables.matrix()))
                .contains(describe(ReproductionTables.elasticities()))
                .contains(describe(ReproductionTables.curve()))
                .contains(describe(AmongTables.patients()))
                .contains(describe(AmongTables.curve()));
    }

    @Test
    void everyPathOfTheSummaryIsDescribedAndNoOther() throws IOException {
        Set<String> paths = new TreeSet<>();
        collect(SummaryDocument.of(ToyRun.result()), "", paths);
        String text = reference();
        String part = text.substring(text.indexOf("## summary.json"));
        Set<String> described = new TreeSet<>();
        Matcher matcher = PATH.matcher(part);
        while (matcher.find()) {
            described.add(matcher.group(1));
        }
        assertThat(described).isEqualTo(paths);
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isObject() && !ESTIMATE.containsAll(node.propertyNames())) {
            for (String key : node.propertyNames()) {
                String step = general(path, key);
                collect(node.path(key), path.isEmpty() ? step : path + "." + step, paths);
            }
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", paths));
        } else {
            paths.add(path.replaceFirst("-absent$", ""));
        }
    }

    /** One name for all organs, curves and so on. */
    private static String general(String parent, String key) {
        return switch (parent) {
            case "organs" -> "ORGAN";
            case "reproduction.reach-days" -> "TYPE";
            case "sites" -> "SITE";
            case "" -> key.endsWith("-survival") || key.equals("p-metastasis-free") ? "CURVE" : distribution(key);
            case "CURVE" -> "CLOCK";
            case "CURVE.CLOCK.at" -> "TIME";
            case "seeds.reached" -> "STAGE";
            case "seeds.fates" -> "FATE";
            case "seeds.colonies" -> "COLONY";
            case "lesion-sizes" -> "WHEN";
            case "endings" -> "ENDING";
            default -> key;
        };
    }

    private static String distribution(String key) {
        boolean lesions = key.equals("metastases") || key.endsWith("-metastases");
        return lesions || key.equals("metastases-at-diagnosis") || key.equals("ablations") ? "COUNT" : key;
    }
}
