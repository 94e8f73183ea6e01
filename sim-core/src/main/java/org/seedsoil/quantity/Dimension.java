package org.seedsoil.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a number measures, and the units it may be written in. The first unit is the canonical one: the unit of every
 * number once it is read. A year has 365 days, a month a twelfth of that.
 */
public enum Dimension {
    /** A plain number. */
    NUMBER("a plain number", Unit.PLAIN),
    /** A fraction or probability. */
    FRACTION("a plain number or a percentage", Unit.PLAIN, new Unit("%", 1, 100)),
    /** Time, in days. */
    TIME(
            "a time",
            Unit.canonical("d"),
            new Unit("wk", 7, 1),
            new Unit("mo", 365, 12),
            new Unit("y", 365, 1),
            new Unit("h", 1, 24),
            new Unit("min", 1, 1440),
            new Unit("s", 1, 86400)),
    /** Events per time, per day. */
    RATE(
            "a rate",
            Unit.canonical("/d"),
            new Unit("/wk", 1, 7),
            new Unit("/mo", 12, 365),
            new Unit("/y", 1, 365),
            new Unit("/h", 24, 1),
            new Unit("/min", 1440, 1),
            new Unit("/s", 86400, 1)),
    /** Events per time, per year: what life tables are written in. */
    YEARLY_RATE(
            "a rate", Unit.canonical("/y"), new Unit("/mo", 12, 1), new Unit("/wk", 365, 7), new Unit("/d", 365, 1)),
    /** Age, in years. */
    AGE("an age in years", Unit.PLAIN, Unit.canonical("y")),
    /** Length, in millimetres. */
    LENGTH("a length", Unit.canonical("mm"), new Unit("cm", 10, 1), new Unit("um", 1, 1000)),
    /** Number of cells. */
    CELLS("a number of cells", Unit.PLAIN, Unit.canonical("cells")),
    /** Detachments per day of a lesion of one cell; the exponent of its size is another number. */
    DETACHMENTS("a number of detachments a day", Unit.PLAIN, Unit.canonical("/d")),
    /** Mass, in grams. */
    MASS("a mass", Unit.canonical("g"), new Unit("kg", 1000, 1), new Unit("mg", 1, 1000)),
    /** Volume of a fluid, in litres. */
    VOLUME("a volume", Unit.canonical("L"), new Unit("mL", 1, 1000)),
    /** Volume of tissue, in cubic centimetres. */
    TISSUE("a volume of tissue", Unit.canonical("cm3"), new Unit("mm3", 1, 1000)),
    /** Absorbed dose, in gray. */
    DOSE("a dose", Unit.canonical("Gy"), new Unit("cGy", 1, 100)),
    /** Sensitivity to radiation, per gray. */
    PER_DOSE("a number per dose", Unit.canonical("/Gy"));

    /** Days of a year. */
    public static final double DAYS_PER_YEAR = 365;

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Unit> units;

    Dimension(String noun, Unit... units) {
        this.noun = noun;
        this.units = List.of(units);
    }

    /**
     * Returns the units that may be written, the canonical one first.
     *
     * @return the units; one with an empty symbol stands for a plain number
     */
    public List<Unit> units() {
        return units;
    }

    /**
     * Finds a unit by how it is written.
     *
     * @param symbol the symbol; empty for none
     * @return the unit, or empty if it is none of this dimension
     */
    public Optional<Unit> unit(String symbol) {
        return units.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
    }

    /**
     * Says whether a number needs no unit.
     *
     * @return true if it may be written plain
     */
    public boolean plain() {
        return unit("").isPresent();
    }

    /**
     * Says in words what may be written.
     *
     * @return for example "a time in d, wk, mo, y, h, min or s"
     */
    public String describe() {
        return plain() ? noun : noun + " in " + symbols();
    }

    /**
     * Lists the symbols of the units.
     *
     * @return for example "d, wk, mo, y, h, min or s"
     */
    public String symbols() {
        List<String> all = units.stream()
                .map(Unit::symbol)
                .filter(symbol -> !symbol.isEmpty())
                .toList();
        if (all.size() < 2) {
            return String.join("", all);
        }
        String most = all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", "));
        return most + " or " + all.get(all.size() - 1);
    }
}
