package org.seedsoil.io.mechanisms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seedsoil.quantity.Digits;

/** docs/validation/mechanisms.md: words from a file beside this class, numbers from the exact chain. */
final class MechanismsPage {
    private MechanismsPage() {}

    static String text() {
        List<Preset> presets = Preset.NAMES.stream().map(Preset::of).toList();
        return words().replace("{{bands}}", bands(presets))
                .replace("{{published}}", published(presets))
                .replace("{{presets}}", details(presets))
                .replace("{{adhesion}}", adhesion())
                .replace("{{shown}}", shown());
    }

    private static String words() {
        try (InputStream stream = MechanismsPage.class.getResourceAsStream("mechanisms.md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(double x) {
        return Digits.three(x);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String head(List<String> cells) {
        return row(cells) + row(Collections.nCopies(cells.size(), "---"));
    }

    private static double left(Preset preset, String... changes) {
        return preset.with(changes).distant() / preset.distant();
    }

    private static String bands(List<Preset> presets) {
        StringBuilder text = new StringBuilder(head(List.of(
                "preset",
                "no cloak (0.2 to 0.7)",
                "no killers (2.5 or more)",
                "of that without cloak (0.97 to 1.03)",
                "potency of a cluster (23 to 50)",
                "clusters among shed units",
                "metastases by clusters",
                "half-life, h (1 to 2.4)")));
        for (Preset preset : presets) {
            double killers = left(preset, "circulation.nk=0 /d");
            boolean clusters = preset.primary().largestCluster() > 1;
            text.append(row(List.of(
                    preset.name(),
                    number(left(preset, "clones.main.cloak=0")),
                    number(killers),
                    String.format(
                            Locale.ROOT, "%.4f", left(preset, "circulation.nk=0 /d", "clones.main.cloak=0") / killers),
                    clusters ? number(Figures.potency(preset)) : "none",
                    number(Figures.clustersShed(preset)),
                    number(Figures.ofClusters(preset)),
                    number(FlowingCells.halfLifeHours(preset)))));
        }
        return text.toString();
    }

    private static String published(List<Preset> presets) {
        StringBuilder text =
                new StringBuilder(head(List.of("taken away", "left, over the presets", "published", "verdict")));
        for (KnockOut one : KnockOut.all()) {
            double[] left = presets.stream()
                    .filter(one::applies)
                    .mapToDouble(preset -> one.applied(preset).distant() / preset.distant())
                    .sorted()
                    .toArray();
            String range = number(left[0]) + " to " + number(left[left.length - 1]);
            text.append(row(List.of(one.name(), range, one.published(), one.verdict())));
        }
        return text.toString();
    }

    private static String details(List<Preset> presets) {
        StringBuilder text = new StringBuilder();
        for (Preset preset : presets) {
            List<String> columns = new ArrayList<>(List.of("taken away", "all", "R_m"));
            columns.addAll(preset.organs());
            text.append("### ").append(preset.name()).append("\n\n").append(head(columns));
            Map<Integer, Double> offers = preset.offers();
            double whole = preset.reproduction(offers);
            for (KnockOut one : KnockOut.all()) {
                if (one.applies(preset)) {
                    text.append(row(cells(one, preset, offers, whole)));
                }
            }
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static List<String> cells(KnockOut one, Preset preset, Map<Integer, Double> offers, double whole) {
        Preset changed = one.applied(preset);
        List<String> cells = new ArrayList<>();
        cells.add(one.name());
        cells.add(number(changed.distant() / preset.distant()));
        cells.add(number(changed.reproduction(offers) / whole));
        for (String organ : preset.organs()) {
            cells.add(number(changed.metastases(organ) / preset.metastases(organ)));
        }
        return cells;
    }

    private static String shown() {
        StringBuilder text = new StringBuilder(head(List.of("mechanism", "switched by", "laboratory")));
        Shown.all().forEach(each -> text.append(row(each.row())));
        return text.toString();
    }

    /** Ductal cancer whose cells let go of each other, and nothing else. */
    private static String adhesion() {
        Preset ductal = Preset.of("breast-ductal");
        Preset alone = ductal.with("clones.main.adhesion=0");
        Preset lobular = Preset.of("breast-lobular");
        StringBuilder text = new StringBuilder(head(List.of(
                "organ",
                "share in ductal",
                "share with adhesion 0 alone",
                "share in the lobular preset",
                "as many with adhesion 0 alone")));
        for (String organ : ductal.organs()) {
            text.append(row(List.of(
                    organ,
                    number(ductal.metastases(organ) / ductal.distant()),
                    number(alone.metastases(organ) / alone.distant()),
                    number(lobular.metastases(organ) / lobular.distant()),
                    number(alone.metastases(organ) / ductal.metastases(organ)))));
        }
        return text.toString();
    }
}
