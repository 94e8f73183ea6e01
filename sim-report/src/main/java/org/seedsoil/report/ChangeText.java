package org.seedsoil.report;

import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.figure.Figure;
import org.seedsoil.scenario.Change;

/** Tells in what a run differs from the file of its scenario. Plain ASCII but for what values hold. */
public final class ChangeText {
    private ChangeText() {}

    /**
     * Tells one change.
     *
     * @param change the change
     * @return for example "clones.main.adhesion = 0.2 (was 0.72)"
     */
    public static String of(Change change) {
        String path = change.path().toString();
        if (change.to() == null) {
            return path + " taken away (was " + change.from() + ")";
        }
        return path + " = " + change.to() + (change.from() == null ? " (new)" : " (was " + change.from() + ")");
    }

    /**
     * Tells all changes.
     *
     * @param changes the changes
     * @return a sentence; empty where there are none
     */
    public static String sentence(List<Change> changes) {
        return changes.isEmpty()
                ? ""
                : "Changed on the command line: "
                        + changes.stream().map(ChangeText::of).collect(Collectors.joining(", ")) + ".";
    }

    /**
     * Tells the changes where a figure is seen: under the picture and in its caption.
     *
     * @param figure the figure
     * @param changes the changes
     * @return the figure; the same where there are none
     */
    public static Figure under(Figure figure, List<Change> changes) {
        return changes.isEmpty() ? figure : figure.withFooter(sentence(changes));
    }
}
