package org.seedsoil.cli.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers within limits. */
public abstract class WholeNumber implements ITypeConverter<Long> {
    private final long least;
    private final long most;

    /** Reads whole numbers between two, both included. */
    public WholeNumber(long least, long most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public final Long convert(String text) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refuse(text);
        }
        throw refuse(text);
    }

    private TypeConversionException refuse(String text) {
        boolean any = least == Long.MIN_VALUE && most == Long.MAX_VALUE;
        return new TypeConversionException(
                "'" + text + "'; allowed: whole numbers" + (any ? " of 64 bits" : " from " + least + " to " + most));
    }

    /** How many patients. */
    public static final class Patients extends WholeNumber {
        Patients() {
            super(1, 1_000_000_000);
        }
    }

    /** Which patient. */
    public static final class Index extends WholeNumber {
        Index() {
            super(0, 999_999_999);
        }
    }

    /** How many threads. */
    public static final class Threads extends WholeNumber {
        Threads() {
            super(1, 1024);
        }
    }

    /** Any number that fits. */
    public static final class Seed extends WholeNumber {
        Seed() {
            super(Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }
}
