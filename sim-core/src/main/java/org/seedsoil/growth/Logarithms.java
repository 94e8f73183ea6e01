package org.seedsoil.growth;

/** Natural logarithms of small whole numbers, looked up where many chains of small colonies are built. */
final class Logarithms {
    private static final double[] TABLE = table(4096);

    private Logarithms() {}

    private static double[] table(int size) {
        double[] logs = new double[size];
        for (int i = 0; i < size; i++) {
            logs[i] = StrictMath.log(i);
        }
        return logs;
    }

    /** Returns ln i, the same bits whether looked up or not. */
    static double of(int i) {
        return i < TABLE.length ? TABLE[i] : StrictMath.log(i);
    }
}
