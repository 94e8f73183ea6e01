package org.seedsoil.report;

import java.util.Collections;
import java.util.List;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;

/** A page of a laboratory as Markdown. */
final class LabMarkdown {
    private final LabPage page;
    private final String pictures;
    private final StringBuilder text = new StringBuilder();

    LabMarkdown(LabPage page, String pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    String text() {
        text.append("# ").append(page.title()).append("\n\n");
        page.blocks().forEach(this::write);
        text.append("*Written by `./seedsoil lab ").append(page.lab().name());
        text.append("`; every number is one of that run.*\n");
        return text.toString();
    }

    private void write(LabPage.Block block) {
        if (block instanceof LabPage.Section section) {
            text.append("## ").append(section.title()).append("\n\n");
        } else if (block instanceof LabPage.Paragraph paragraph) {
            text.append(paragraph.text()).append("\n\n");
        } else if (block instanceof LabPage.Command command) {
            text.append("```\n").append(command.line()).append("\n```\n\n");
        } else if (block instanceof LabPage.Numbered numbered) {
            table(numbered.table());
        } else if (block instanceof LabPage.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                text.append(items.ordered() ? i + 1 + ". " : "- ")
                        .append(items.items().get(i))
                        .append('\n');
            }
            text.append('\n');
        } else if (block instanceof LabPage.Shown shown) {
            figure(shown.figure());
        }
    }

    private void figure(Figure figure) {
        text.append("![").append(figure.title()).append("](").append(pictures).append('/');
        text.append(figure.name()).append(".svg)\n\n").append(figure.caption()).append("\n\n");
        text.append("<details><summary>The numbers</summary>\n\n");
        table(figure.numbers());
        text.append("</details>\n\n");
    }

    private void table(NumberTable table) {
        text.append(table.caption()).append(":\n\n");
        row(table.columns());
        row(Collections.nCopies(table.columns().size(), "---"));
        table.rows().forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| ");
        text.append(String.join(
                " | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
        text.append(" |\n");
    }
}
