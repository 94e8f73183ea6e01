package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedsoil.clinic.NodeReading;
import org.seedsoil.outcome.StationRecord;
import org.seedsoil.random.RandomKey;

/** What operations on the primary have taken out in this step, until a pathologist has looked at it, and what was said of it. */
final class Specimens {
    private final Map<Integer, List<Part>> byOrgan = new TreeMap<>();
    private final List<Sleeper> sleepers = new ArrayList<>();

    /**
     * Something that was taken out with a station.
     *
     * @param day when
     * @param key the key of what it is
     * @param cells its cells
     */
    record Part(double day, RandomKey key, double cells) {}

    /** A group that had fallen asleep by a day and would have slept until another. */
    record Sleeper(int organ, RandomKey key, double since, double until, int cells) {}

    private final List<StationRecord> stations = new ArrayList<>();
    private final List<Primary> staged = new ArrayList<>();

    /**
     * What a pathologist says after the first operation on the primary, and after each in which further nodes were taken out; what is found of metastases by the day of
     * the first result makes it a stage.
     *
     * @param depth category of the tumour where it goes by depth; empty where it does not
     * @param diameterMm of the primary
     * @param nodes what was seen in its nodes so far
     * @param operationDay when the last of it was taken out
     * @param day when it is known
     */
    record Primary(String depth, double diameterMm, List<NodeReading> nodes, double operationDay, double day) {}

    void remove(LesionState lesion, double day, double cells) {
        byOrgan.computeIfAbsent(lesion.organ(), organ -> new ArrayList<>()).add(new Part(day, lesion.key(), cells));
    }

    /** A group was taken out asleep, and its turn has come in this step. */
    void remove(Seedling origin, double since, double until) {
        sleepers.add(new Sleeper(origin.organ(), origin.key(), since, until, origin.founders()));
    }

    List<Part> lesions(int organ, double day) {
        return byOrgan.getOrDefault(organ, List.of()).stream()
                .filter(part -> part.day() == day)
                .toList();
    }

    List<Sleeper> sleepers() {
        return sleepers;
    }

    void add(StationRecord station) {
        stations.add(station);
    }

    List<StationRecord> stations() {
        return stations;
    }

    void stage(Primary told) {
        staged.add(told);
    }

    /** What has been said, in the order in which it was. */
    List<Primary> staged() {
        return staged;
    }

    void endStep() {
        byOrgan.clear();
        sleepers.clear();
    }
}
