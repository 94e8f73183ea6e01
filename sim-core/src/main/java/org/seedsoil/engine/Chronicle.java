package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.event.EventSink;

/** Holds the events of a step back until it is known how far the patient lived to see it. */
final class Chronicle {
    private final EventSink sink;
    private final List<Event> step = new ArrayList<>();

    Chronicle(EventSink sink) {
        this.sink = sink;
    }

    void record(double day, EventKind kind, LesionState lesion, double cells) {
        if (sink != EventSink.NONE) {
            step.add(new Event(day, kind, lesion.id, lesion.organ(), cells));
        }
    }

    void record(double day, EventKind kind, int organ) {
        if (sink != EventSink.NONE) {
            step.add(new Event(day, kind, -1, organ, 0));
        }
    }

    /** Takes back what was told of a lesion after a cut of its path. */
    void forgetAfter(double day, LesionState lesion) {
        step.removeIf(event -> event.lesion() == lesion.id && event.day() > day);
    }

    /** Hands on everything up to a day and drops the rest. */
    void close(double day) {
        for (Event event : step) {
            if (event.day() <= day) {
                sink.event(event.day(), event.kind(), event.lesion(), event.organ(), event.cells());
            }
        }
        step.clear();
    }
}
