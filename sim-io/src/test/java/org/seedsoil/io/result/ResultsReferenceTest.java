package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.catalogue.Result;
import org.seedsoil.disease.Disease;
import org.seedsoil.io.Generated;
import tools.jackson.databind.JsonNode;

/** docs/results.md says what result files hold; this holds it to the files. */
class ResultsReferenceTest {
    private static final Path REFERENCE = Path.of("..", "docs", "results.md");
    private static final Pattern PATH = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    private static String reference() throws IOException {
        return Files.readString(REFERENCE).replace("\r\n", "\n");
    }

    @Test
    void theShippedPageHasWhatIsGenerated() throws IOException {
        List<Table<?>> ofCohorts = new ArrayList<>(TablesTest.tables());
        ofCohorts.set(0, ResultsReference.patients());
        Disease disease = ToyRun.scenario().reference().disease();
        ofCohorts.addAll(
                3,
                List.of(
                        LocalTable.excisions(disease),
                        LocalTable.ablations(disease),
                        FindingTable.scans(),
                        FindingTable.findings(disease),
                        FindingTable.decisions(),
                        BloodTable.liquid(),
                        TissueTable.biopsies(disease),
                        TissueTable.markers()));
        List<Table<?>> ofReproduction = List.of(
                ReproductionTables.types(),
                ReproductionTables.matrix(),
                ReproductionTables.elasticities(),
                ReproductionTables.curve(),
                AmongTables.patients(),
                AmongTables.curve());
        Generated.isShipped(ResultsReference.in(reference(), ofCohorts, ofReproduction), REFERENCE);
    }

    /** What follows from the catalogue is written under its keys; the rest, what was run and expected, under its paths. */
    @Test
    void everyPathOfTheSummaryIsDescribedAndNoOther() throws IOException {
        RunResult run = ToyRun.result();
        Catalogue own = Catalogue.ofCohorts(run.summary().scope());
        Map<String, String> keys = keys(own);
        Set<String> paths = new TreeSet<>();
        collect(SummaryDocument.of(run), "", keys, paths);
        String text = reference();
        String part = text.substring(text.indexOf("## summary.json"))
                .replaceFirst("(?s)<!-- generated: numbers of patients -->.*?<!-- end -->", "");
        Set<String> described = new TreeSet<>();
        Matcher matcher = PATH.matcher(part);
        while (matcher.find()) {
            described.add(matcher.group(1));
        }
        Catalogue.all().stream().filter(result -> !result.told()).forEach(result -> described.remove(result.key()));
        own.results().stream() // nobody is staged in this run
                .filter(result -> own.told(result).isEmpty())
                .forEach(result -> described.remove(result.key()));
        assertThat(described).isEqualTo(paths);
    }

    private static Map<String, String> keys(Catalogue catalogue) {
        Map<String, String> keys = new TreeMap<>();
        for (Result result : catalogue.results()) {
            for (Metric metric : catalogue.told(result)) {
                keys.put(metric.key(), result.key());
            }
        }
        return keys;
    }

    private static void collect(JsonNode node, String path, Map<String, String> keys, Set<String> paths) {
        String key = keys.get(path);
        if (key != null) {
            paths.add(key);
        } else if (node.isObject()) {
            for (String name : node.propertyNames()) {
                String step = path.equals("reproduction.reach-days") ? "TYPE" : name;
                collect(node.path(name), path.isEmpty() ? step : path + "." + step, keys, paths);
            }
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", keys, paths));
        } else {
            paths.add(path.replaceFirst("-absent$", ""));
        }
    }
}
