package org.seedsoil.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Moment;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/**
 * A day of a patient's course, as {@link Moment} reads it. Its time may differ between patients and be swept; the event stays.
 *
 * @param events those that its days may count from, but for the start
 */
public record MomentSpec(List<TimeOrigin> events) implements ValueSpec {
    /** What systemic treatment may count from. */
    static final MomentSpec ANY = new MomentSpec(Moment.events());

    private static final NumberSpec DAYS = NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE);

    /** Copies the list. */
    public MomentSpec {
        events = List.copyOf(events);
    }

    @Override
    public Setting parse(String text) {
        return new Setting.Dated(Moment.parse(text, events));
    }

    @Override
    public String format(Setting setting) {
        return ((Setting.Dated) setting).moment().text();
    }

    @Override
    public @Nullable NumberSpec number() {
        return DAYS;
    }

    @Override
    public String allowed() {
        return Moment.allowed(events);
    }
}
