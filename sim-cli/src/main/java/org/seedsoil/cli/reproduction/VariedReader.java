package org.seedsoil.cli.reproduction;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.reproduction.Knob;
import org.seedsoil.reproduction.Varied;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads KNOB=FROM:TO:POINTS. */
final class VariedReader implements ITypeConverter<Varied> {
    private static final int MOST_POINTS = 1000;

    @Override
    public Varied convert(String text) {
        int equals = text.indexOf('=');
        String[] parts = text.substring(equals + 1).split(":", -1);
        if (equals < 1 || parts.length != 3) {
            throw new TypeConversionException("'" + Suggestion.clip(text)
                    + "'; allowed: WHAT=FROM:TO:POINTS, such as coverage=0:1:11 or 'scan-every=1 mo:2 y:12'");
        }
        Knob knob = knob(text.substring(0, equals).strip());
        double from = amount(parts[0], knob);
        double to = amount(parts[1], knob);
        if (!(from < to)) {
            throw new TypeConversionException("'" + Suggestion.clip(text) + "'; allowed: a first value below the last");
        }
        return new Varied(knob, from, to, points(parts[2].strip()));
    }

    private static Knob knob(String word) {
        for (Knob knob : Knob.values()) {
            if (knob.word().equals(word)) {
                return knob;
            }
        }
        throw new TypeConversionException("'" + Suggestion.clip(word) + "'" + Suggestion.of(word, Knob.words())
                + "; allowed: " + String.join(", ", Knob.words()));
    }

    /** Days and mm may go without their unit. */
    private static double amount(String text, Knob knob) {
        boolean bare = text.strip().matches("[-+0-9.eE]+");
        double value = Measured.of(bare ? text.strip() + unit(knob.dimension()) : text, knob.dimension());
        if (!(value >= 0 && value <= knob.most())) {
            throw new TypeConversionException(knob.word() + " '" + Suggestion.clip(text) + "'; allowed: "
                    + (knob.most() == 1 ? "0 to 1" : "0 or more"));
        }
        return value;
    }

    private static String unit(Dimension dimension) {
        return dimension == Dimension.TIME ? " d" : dimension == Dimension.LENGTH ? " mm" : "";
    }

    private static int points(String text) {
        try {
            int points = Integer.parseInt(text);
            if (points >= 2 && points <= MOST_POINTS) {
                return points;
            }
        } catch (NumberFormatException e) {
            throw refusePoints(text);
        }
        throw refusePoints(text);
    }

    private static TypeConversionException refusePoints(String text) {
        return new TypeConversionException("'" + Suggestion.clip(text) + "' points; allowed: 2 to " + MOST_POINTS);
    }
}
