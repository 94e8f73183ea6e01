package org.seedsoil.scenario;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** A moment: {@code diagnosis}, {@code diagnosis + 30 d}, or a time after day 0 such as {@code 20 d}. */
public record MomentSpec() implements ValueSpec {
    private static final String DIAGNOSIS = "diagnosis";

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
        return "diagnosis, diagnosis + 30 d, or a time after day 0 such as 20 d";
    }

    private static String write(Moment moment) {
        String days = Quantity.format(moment.days(), Dimension.TIME);
        if (!moment.fromDiagnosis()) {
            return days;
        }
        return moment.days() == 0 ? DIAGNOSIS : DIAGNOSIS + " + " + days;
    }

    /**
     * A moment.
     *
     * @param fromDiagnosis whether the days count from diagnosis (else from day 0)
     * @param days how many, at least 0
     */
    record Moment(boolean fromDiagnosis, double days) {
        static Moment parse(String text) {
            if (text.equals(DIAGNOSIS)) {
                return new Moment(true, 0);
            }
            boolean after = text.startsWith(DIAGNOSIS + " + ");
            String time = after ? text.substring(DIAGNOSIS.length() + 3) : text;
            double days = Quantity.parse(time, Dimension.TIME);
            if (days < 0) {
                throw new IllegalArgumentException(
                        "'" + text + "' is before day 0; allowed: " + new MomentSpec().allowed());
            }
            return new Moment(after, days);
        }
    }
}
