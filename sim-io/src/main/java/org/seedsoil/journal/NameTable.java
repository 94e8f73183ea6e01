package org.seedsoil.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.seedsoil.io.Sha256;

/**
 * Millions of names in little memory: 128 bits of the SHA-256 of each, with a number and a mark, 38 to 75 bytes a name. That two of 1e8
 * names share 128 bits has a chance of 1.5e-23. Not thread-safe.
 */
public final class NameTable {
    private static final int FIRST = 64;
    private static final int FREE = -1;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private long[] marks = new long[FIRST];
    private int[] numbers = free(FIRST);
    private int size;

    /** Opens an empty table. */
    public NameTable() {}

    private static int[] free(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, FREE);
        return numbers;
    }

    /**
     * Adds a name that is not there yet.
     *
     * @param name the name
     * @param number its number, at least 0
     * @param mark anything
     * @return whether it was added; false if it was there, which keeps its number and mark
     */
    public boolean add(String name, int number, long mark) {
        if (3L * size >= 2L * high.length) {
            grow();
        }
        ByteBuffer bits = bits(name);
        int at = place(bits.getLong(), bits.getLong());
        if (numbers[at] != FREE) {
            return false;
        }
        bits.rewind();
        high[at] = bits.getLong();
        low[at] = bits.getLong();
        numbers[at] = number;
        marks[at] = mark;
        size++;
        return true;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldMarks = marks;
        int[] oldNumbers = numbers;
        int length = 2 * oldHigh.length;
        high = new long[length];
        low = new long[length];
        marks = new long[length];
        numbers = free(length);
        for (int i = 0; i < oldHigh.length; i++) {
            if (oldNumbers[i] != FREE) {
                int at = place(oldHigh[i], oldLow[i]);
                high[at] = oldHigh[i];
                low[at] = oldLow[i];
                marks[at] = oldMarks[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    private static ByteBuffer bits(String name) {
        return ByteBuffer.wrap(Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where a name is, or would be. */
    private int place(long first, long second) {
        int at = (int) first & high.length - 1;
        while (numbers[at] != FREE && (high[at] != first || low[at] != second)) {
            at = at + 1 & high.length - 1;
        }
        return at;
    }

    private int place(String name) {
        ByteBuffer bits = bits(name);
        return place(bits.getLong(), bits.getLong());
    }

    /**
     * Returns the number of a name.
     *
     * @param name the name
     * @return its number; −1 if it is not there
     */
    public int number(String name) {
        return numbers[place(name)];
    }

    /**
     * Returns the mark of a name that is there.
     *
     * @param name the name
     * @return its mark
     */
    public long mark(String name) {
        return marks[place(name)];
    }

    /**
     * Counts the names.
     *
     * @return how many there are
     */
    public int size() {
        return size;
    }
}
