package org.seedsoil.event;

/** Receives the events of one patient. Arguments are primitive, so that a silent sink costs nothing. */
@FunctionalInterface
public interface EventSink {
    /** A sink that keeps nothing. */
    EventSink NONE = (day, kind, lesion, organ, cells) -> {};

    /**
     * Receives one event. Events of one step arrive lesion by lesion, so not always in order of their day.
     *
     * @param day when, in days from day 0
     * @param kind what
     * @param lesion number of the lesion within the patient, or −1
     * @param organ index of the organ, or −1
     * @param cells size in cells at that moment, or 0
     */
    void event(double day, EventKind kind, int lesion, int organ, double cells);
}
