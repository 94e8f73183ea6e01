package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** A moment: {@code diagnosis}, {@code diagnosis + 30 d}, the same of {@code detection}, or a time after day 0 such as {@code 20 d}. */
public record MomentSpec() implements ValueSpec {
    /** The events from which days may count. */
    private static final List<TimeOrigin> EVENTS = List.of(TimeOrigin.DIAGNOSIS, TimeOrigin.DETECTION);

    @Override
    public Setting parse(String text) {
        Moment moment = Moment.parse(text);
        return new Setting.Words(write(moment));
    }

    @Override
    public String format(Setting setting) {
        return ((Setting.Words) setting).text();
    }

    @Override
    public String allowed() {
        return "diagnosis, diagnosis + 30 d, detection, detection + 30 d, or a time after day 0 such as 20 d";
    }

    private static String write(Moment moment) {
        String days = Quantity.format(moment.days(), Dimension.TIME);
        if (moment.after() == TimeOrigin.START) {
            return days;
        }
        return moment.days() == 0 ? moment.after().word() : moment.after().word() + " + " + days;
    }

    /**
     * A moment.
     *
     * @param after from where its days count
     * @param days how many, at least 0
     */
    record Moment(TimeOrigin after, double days) {
        /** Whether the days count from diagnosis (else from day 0). */
        boolean fromDiagnosis() {
            return after == TimeOrigin.DIAGNOSIS;
        }

        static Moment parse(String text) {
            for (TimeOrigin event : EVENTS) {
                String begin = event.word() + " + ";
                if (text.equals(event.word())) {
                    return new Moment(event, 0);
                }
                if (text.startsWith(begin)) {
                    return new Moment(event, days(text, text.substring(begin.length())));
                }
            }
            return new Moment(TimeOrigin.START, days(text, text));
        }

        private static double days(String text, String time) {
            double days = Quantity.parse(time, Dimension.TIME);
            if (days < 0) {
                throw new IllegalArgumentException(
                        "'" + text + "' is before day 0; allowed: " + new MomentSpec().allowed());
            }
            return days;
        }
    }
}
