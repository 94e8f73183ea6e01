package org.seedsoil.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key {@code after}, which effects, pulses and courses had beside their days: it is refused, with what to write instead. */
final class FormerAfter {
    private static final String WORD = "after";

    private FormerAfter() {}

    /** The sentence on an unknown key that was such a one; null where it is any other. */
    static @Nullable String sentence(Written.Entry entry, Written.Mapping section, List<Key> keys) {
        if (!entry.key().equals(WORD) || !(entry.value() instanceof Written.Words event)) {
            return null;
        }
        String written = "";
        for (Key key : keys) {
            if (key.spec() instanceof MomentSpec) {
                String day = key.name() + ": " + moment(event.text(), section.value(key.name()));
                boolean stands = section.value(key.name()) != null || written.isEmpty();
                written += stands ? (written.isEmpty() ? "" : ", ") + day : "";
            }
        }
        return written.isEmpty()
                ? null
                : "'after' is no key; the event stands with the day; allowed: " + written + " (without 'after')";
    }

    private static String moment(String event, @Nullable Written day) {
        String word = event.equals("R0-resection") ? "R0 resection" : event;
        String time = day instanceof Written.Words words ? words.text() : "";
        if (word.equals("start")) {
            return time.isEmpty() ? "0 d" : time;
        }
        return time.isEmpty() || time.matches("0(\\.0*)? ?[a-z]+") ? word : word + " + " + time;
    }
}
