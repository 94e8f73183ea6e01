package org.seedsoil.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Written;

/** Collects what is wrong in a file, so that all of it is told at once. Files of each kind add the parts that they are made of. */
public class FaultList {
    private final List<Fault> found = new ArrayList<>();

    /**
     * Notes a fault.
     *
     * @param mark where it stands
     * @param path the key, or nothing
     * @param message what is wrong and what is allowed
     */
    public final void add(Mark mark, String path, String message) {
        found.add(new Fault(mark.file(), mark.line(), mark.column(), path, message));
    }

    /**
     * Notes faults that others found.
     *
     * @param faults the faults
     */
    public final void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    /**
     * Tells whether anything is wrong so far.
     *
     * @return whether there is a fault
     */
    public final boolean any() {
        return !found.isEmpty();
    }

    /**
     * Ends the reading if anything was found.
     *
     * @throws ScenarioException with all faults, in the order of the files
     */
    public final void end() {
        if (any()) {
            found.sort(
                    Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::column));
            throw new ScenarioException(found);
        }
    }

    /**
     * Refuses keys that are not known.
     *
     * @param mapping keys and values as written
     * @param path the key that they belong to, or nothing
     * @param known what is allowed
     */
    public final void onlyKeys(Written.Mapping mapping, String path, List<String> known) {
        for (Written.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                add(entry.keyMark(), path, Names.unknown("key", entry.key(), known));
            }
        }
    }
}
