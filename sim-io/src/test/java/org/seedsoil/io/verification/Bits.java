package org.seedsoil.io.verification;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Values as text, with the bits of every double: decimal digits of one number differ between versions of Java. */
final class Bits {
    private final StringBuilder text = new StringBuilder();

    static String of(Object... values) {
        Bits bits = new Bits();
        for (Object value : values) {
            bits.add(value);
        }
        return bits.text.toString();
    }

    private void add(Object value) {
        if (value instanceof Double number) {
            text.append(Long.toHexString(Double.doubleToLongBits(number)));
        } else if (value instanceof double[] numbers) {
            Arrays.stream(numbers).forEach(this::add);
        } else if (value instanceof Iterable<?> list) {
            list.forEach(this::add);
        } else if (value instanceof Record record) {
            addParts(record);
        } else {
            text.append(value);
        }
        text.append(' ');
    }

    private void addParts(Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                add(part.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
