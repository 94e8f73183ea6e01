package org.seedsoil.matrix;

import java.util.function.IntToDoubleFunction;

/** A square matrix of finite numbers of at least 0. Immutable. */
public final class NonnegativeMatrix {
    private final double[][] rows;

    private NonnegativeMatrix(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Takes over a matrix.
     *
     * @param rows its rows, copied
     * @return the matrix
     * @throws IllegalArgumentException if it is not square or an entry is negative, infinite or NaN
     */
    public static NonnegativeMatrix of(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows.length) {
                throw new IllegalArgumentException(
                        "a square matrix of " + rows.length + " rows has a row of " + rows[i].length + " entries");
            }
            for (double entry : rows[i]) {
                if (!(entry >= 0 && entry < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("an entry of row " + i + " is " + entry);
                }
            }
            copy[i] = rows[i].clone();
        }
        return new NonnegativeMatrix(copy);
    }

    /**
     * Returns the number of rows, which is that of columns.
     *
     * @return n
     */
    public int size() {
        return rows.length;
    }

    /**
     * Returns an entry.
     *
     * @param row from 0
     * @param column from 0
     * @return at least 0
     */
    public double get(int row, int column) {
        return rows[row][column];
    }

    /**
     * Returns the entries.
     *
     * @return a copy, row by row
     */
    public double[][] toArray() {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /**
     * Multiplies a column by this matrix.
     *
     * @param column n numbers
     * @return this · column
     */
    public double[] times(double... column) {
        double[] product = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < rows.length; j++) {
                sum += rows[i][j] * column[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /**
     * Multiplies this matrix by a row.
     *
     * @param row n numbers
     * @return row · this
     */
    public double[] timesFromLeft(double... row) {
        double[] product = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                product[j] += row[i] * rows[i][j];
            }
        }
        return product;
    }

    /**
     * Multiplies every row by a factor of its own.
     *
     * @param factor of each row, at least 0
     * @return a new matrix
     */
    public NonnegativeMatrix scaleRows(IntToDoubleFunction factor) {
        double[][] scaled = toArray();
        for (int i = 0; i < scaled.length; i++) {
            double f = factor.applyAsDouble(i);
            for (int j = 0; j < scaled.length; j++) {
                scaled[i][j] *= f;
            }
        }
        return of(scaled);
    }

    /**
     * Mixes two matrices.
     *
     * @param other of the same size
     * @param weight of the other, in [0, 1]
     * @return (1 − weight)·this + weight·other
     */
    public NonnegativeMatrix mix(NonnegativeMatrix other, double weight) {
        double[][] mixed = toArray();
        for (int i = 0; i < mixed.length; i++) {
            for (int j = 0; j < mixed.length; j++) {
                mixed[i][j] = (1 - weight) * mixed[i][j] + weight * other.rows[i][j];
            }
        }
        return of(mixed);
    }

    /** Returns the part of some rows and the columns of the same numbers. */
    NonnegativeMatrix part(int[] indices) {
        double[][] part = new double[indices.length][indices.length];
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < indices.length; j++) {
                part[i][j] = rows[indices[i]][indices[j]];
            }
        }
        return new NonnegativeMatrix(part);
    }
}
