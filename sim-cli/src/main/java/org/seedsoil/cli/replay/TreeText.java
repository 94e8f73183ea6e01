package org.seedsoil.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.observe.SeedingTree;
import org.seedsoil.outcome.LesionRecord;

/** Seeding trees as text: drawn, in Newick form, for GraphViz. */
final class TreeText {
    private static final int WIDEST_INDENT = 24;

    private final Disease disease;

    TreeText(Disease disease) {
        this.disease = disease;
    }

    List<String> drawn(List<SeedingTree> trees) {
        List<String> lines = new ArrayList<>();
        for (SeedingTree tree : trees) {
            lines.add(label(tree.lesion()));
            draw(tree, "", lines);
        }
        return lines;
    }

    private void draw(SeedingTree tree, String indent, List<String> lines) {
        List<SeedingTree> children = tree.children();
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            SeedingTree child = children.get(i);
            lines.add(shown(indent) + (last ? "`- " : "|- ") + label(child.lesion()));
            draw(child, indent + (last ? "   " : "|  "), lines);
        }
    }

    /** The last generations alone where there are many, so that a line keeps its width. */
    private static String shown(String indent) {
        return indent.length() <= WIDEST_INDENT
                ? indent
                : ".. " + indent.substring(indent.length() - WIDEST_INDENT + 3);
    }

    private String label(LesionRecord lesion) {
        StringBuilder text = new StringBuilder(name(lesion));
        text.append(lesion.primary() ? " (primary)" : "");
        text.append(String.format(Locale.ROOT, ", day %.0f", lesion.foundedDay()));
        text.append(lesion.slept() ? " after dormancy" : "");
        if (lesion.endedDay() >= 0) {
            text.append(String.format(Locale.ROOT, ", gone on day %.0f", lesion.endedDay()));
        } else {
            double diameter = LesionSize.diameterMm(lesion.cells(), disease.cellsPerCm3());
            text.append(
                    diameter >= 1
                            ? String.format(Locale.ROOT, ", %.0f mm", diameter)
                            : ", " + Wording.number(Math.rint(lesion.cells())) + " cells");
        }
        return text.toString();
    }

    private String name(LesionRecord lesion) {
        return organ(lesion) + " #" + lesion.id();
    }

    private String organ(LesionRecord lesion) {
        return disease.anatomy().organ(lesion.organ()).name();
    }

    /** A tree per line; branches are days from the founding of the parent to that of the child. */
    List<String> newick(List<SeedingTree> trees) {
        List<String> lines = new ArrayList<>();
        for (SeedingTree tree : trees) {
            StringBuilder text = new StringBuilder();
            newick(tree, tree.lesion().foundedDay(), text);
            lines.add(text.append(';').toString());
        }
        return lines;
    }

    private void newick(SeedingTree tree, double parentDay, StringBuilder text) {
        if (!tree.children().isEmpty()) {
            text.append('(');
            for (int i = 0; i < tree.children().size(); i++) {
                text.append(i > 0 ? "," : "");
                newick(tree.children().get(i), tree.lesion().foundedDay(), text);
            }
            text.append(')');
        }
        LesionRecord lesion = tree.lesion();
        text.append(organ(lesion)).append('.').append(lesion.id());
        text.append(String.format(Locale.ROOT, ":%.3f", lesion.foundedDay() - parentDay));
    }

    List<String> dot(List<SeedingTree> trees) {
        List<String> lines = new ArrayList<>();
        lines.add("digraph seeding {");
        lines.add("  node [shape=box];");
        trees.forEach(tree -> dot(tree, lines));
        lines.add("}");
        return lines;
    }

    private void dot(SeedingTree tree, List<String> lines) {
        int id = tree.lesion().id();
        lines.add("  l" + id + " [label=\"" + label(tree.lesion()).replace(", ", "\\n") + "\"];");
        for (SeedingTree child : tree.children()) {
            lines.add("  l" + id + " -> l" + child.lesion().id() + ";");
            dot(child, lines);
        }
    }
}
