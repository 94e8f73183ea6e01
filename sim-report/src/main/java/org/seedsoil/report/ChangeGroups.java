package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Setting;

/**
 * Tells many changes of a scenario in few words: a part that the base does not have, or has alone, is told by its name and what stands in it; one value under
 * the same key of many organs, clones or the like once, with their names. All else is told one by one.
 */
final class ChangeGroups {
    /** So many changes are told one by one, whatever they are. */
    private static final int FEW = 4;
    /** So many places of one value make a group. */
    private static final int SEVERAL = 3;
    /** So many names are told of a group. */
    private static final int NAMES = 5;

    private final Setting before;
    private final Setting after;
    private final List<Change> left;

    private ChangeGroups(List<Change> changes, Setting before, Setting after) {
        this.before = before;
        this.after = after;
        this.left = new ArrayList<>(changes);
    }

    /**
     * Tells changes.
     *
     * @param changes what differs
     * @param before the settings of the base
     * @param after those with the changes
     * @return a few words each, in the order of the changes that they begin with
     */
    static List<String> tell(List<Change> changes, Setting before, Setting after) {
        return changes.size() <= FEW
                ? changes.stream().map(ChangeText::of).toList()
                : new ChangeGroups(changes, before, after).all();
    }

    private List<String> all() {
        List<String> told = new ArrayList<>();
        while (!left.isEmpty()) {
            told.add(next(left.get(0)));
        }
        return told;
    }

    /** Tells a change with all that goes with it, and takes them away. */
    private String next(Change change) {
        if (change.from() == null) {
            return part(change, before, "new");
        }
        return change.to() == null ? part(change, after, "taken away") : value(change);
    }

    /** A part that the other settings do not have: the highest one around a change. */
    private String part(Change change, Setting other, String word) {
        KeyPath top = KeyPath.ROOT;
        for (String step : change.path().steps()) {
            top = top.child(step);
            if (!top.equals(change.path()) && !holdsMore(other.find(top))) {
                break;
            }
        }
        List<Change> within = below(top);
        if (change.path().equals(top)) {
            return whole(change, within);
        }
        left.removeAll(within);
        KeyPath part = top;
        left.removeIf(one -> one.path().equals(part)); // a word such as none, which stood in its place
        return within.size() == 1 ? ChangeText.of(change) : top + " (" + word + ": " + names(within, top) + ")";
    }

    private static boolean holdsMore(@Nullable Setting setting) {
        return setting instanceof Setting.Group group ? !group.entries().isEmpty() : setting instanceof Setting.Items;
    }

    /** A value in the place of a part, or of nothing. */
    private String whole(Change change, List<Change> within) {
        left.remove(change);
        if (within.isEmpty()) {
            return ChangeText.of(change);
        }
        left.removeAll(within);
        return change.path() + " = " + change.to() + " (was " + names(within, change.path()) + ")";
    }

    private List<Change> below(KeyPath top) {
        return left.stream()
                .filter(change -> change.path().isAtOrBelow(top)
                        && change.path().steps().size() > top.steps().size())
                .toList();
    }

    private static String names(List<Change> within, KeyPath top) {
        return names(within.stream()
                .map(one -> one.path().steps().get(top.steps().size()))
                .distinct()
                .toList());
    }

    /** A value that holds at many places which differ in one step. */
    private String value(Change change) {
        List<Change> most = List.of(change);
        int where = -1;
        for (int step = change.path().steps().size() - 1; step > 0; step--) {
            List<Change> alike = alike(change, step);
            if (alike.size() >= SEVERAL && alike.size() > most.size()) {
                most = alike;
                where = step;
            }
        }
        left.removeAll(most);
        if (where < 0) {
            return ChangeText.of(change);
        }
        int step = where;
        List<String> names =
                most.stream().map(one -> one.path().steps().get(step)).toList();
        boolean same = most.stream().map(Change::from).distinct().count() == 1;
        return any(change.path(), step) + " = " + change.to() + " for " + names(names)
                + (same ? " (was " + change.from() + ")" : "");
    }

    private List<Change> alike(Change change, int step) {
        KeyPath form = any(change.path(), step);
        @Nullable String to = change.to();
        return left.stream()
                .filter(one -> one.from() != null && Objects.equals(one.to(), to))
                .filter(one -> one.path().steps().size() > step
                        && any(one.path(), step).equals(form))
                .toList();
    }

    /** The path with a star in place of a step. */
    private static KeyPath any(KeyPath path, int step) {
        List<String> steps = new ArrayList<>(path.steps());
        steps.set(step, "*");
        return new KeyPath(steps);
    }

    private static String names(List<String> names) {
        return names.size() <= NAMES + 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES)) + " and " + (names.size() - NAMES) + " more";
    }
}
