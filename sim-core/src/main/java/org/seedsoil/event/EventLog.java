package org.seedsoil.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps every event of one patient. */
public final class EventLog implements EventSink {
    private final List<Event> events = new ArrayList<>();

    @Override
    public void event(double day, EventKind kind, int lesion, int organ, double cells) {
        events.add(new Event(day, kind, lesion, organ, cells));
    }

    /**
     * Returns what happened.
     *
     * @return the events by day; events of the same day in the order in which they were received
     */
    public List<Event> events() {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingDouble(Event::day));
        return List.copyOf(sorted);
    }
}
