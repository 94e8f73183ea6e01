package org.seedsoil.study;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/** The state of accumulators as bytes. */
public final class StateBytes {
    private static final int PART = 7;
    private static final int MORE = 1 << PART;

    private StateBytes() {}

    /**
     * Writes a state.
     *
     * @param out receives it
     * @return the writer; what cannot be written ends in an {@link UncheckedIOException}
     */
    public static StateWriter to(DataOutputStream out) {
        return new Words(out);
    }

    /** Whole numbers take 7 bits a byte, small ones of either sign one byte; real numbers take eight. */
    private record Words(DataOutputStream out) implements StateWriter {
        @Override
        public void put(long word) {
            long folded = word << 1 ^ word >> Long.SIZE - 1;
            try {
                while (Long.compareUnsigned(folded, MORE) >= 0) {
                    out.writeByte((int) folded & MORE - 1 | MORE);
                    folded >>>= PART;
                }
                out.writeByte((int) folded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void put(double value) {
            try {
                out.writeDouble(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a state.
     *
     * @param in gives what {@link #to} wrote
     * @return the reader; what cannot be read ends in an {@link UncheckedIOException}
     */
    public static StateReader from(DataInputStream in) {
        return new StateReader() {
            @Override
            public long next() {
                try {
                    long folded = 0;
                    int read = MORE;
                    for (int shift = 0; (read & MORE) != 0 && shift < Long.SIZE; shift += PART) {
                        read = in.readUnsignedByte();
                        folded |= (read & MORE - 1L) << shift;
                    }
                    return folded >>> 1 ^ -(folded & 1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public double nextDouble() {
                try {
                    return in.readDouble();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
