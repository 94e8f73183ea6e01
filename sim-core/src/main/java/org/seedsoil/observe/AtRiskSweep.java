package org.seedsoil.observe;

import java.util.Arrays;

/**
 * K̂<sub>ij</sub> = Σ over foundings of j by i at age u of S<sub>i</sub>(u−)/Y<sub>i</sub>(u): Y<sub>i</sub> the lesions of type i followed to
 * age u, S<sub>i</sub> the Kaplan–Meier curve of their removal, the end of following censoring it. One sweep over ages, linear in lives
 * and foundings, for any weights of the patients. Both are copied in the order of their ages, so that a sweep reads them straight on.
 */
final class AtRiskSweep {
    private final int types;
    private final int patients;
    private final double horizonDays;
    private final double fewest;
    private final double[] lifeDays;
    private final double[] lifeWeight;
    private final int[] lifeType;
    private final int[] lifePatient;
    private final boolean[] lifeEnded;
    private final double[] parentAge;
    private final double[] foundingWeight;
    private final int[] parentType;
    private final int[] childType;
    private final int[] foundingPatient;

    AtRiskSweep(LesionHistories histories, double horizonDays, double fewest) {
        this.types = histories.types();
        this.patients = histories.patients();
        this.horizonDays = horizonDays;
        this.fewest = fewest;
        int[] lives = histories.livesByAge();
        this.lifeDays = new double[lives.length];
        this.lifeWeight = new double[lives.length];
        this.lifeType = new int[lives.length];
        this.lifePatient = new int[lives.length];
        this.lifeEnded = new boolean[lives.length];
        for (int i = 0; i < lives.length; i++) {
            lifeDays[i] = histories.lifeDays(lives[i]);
            lifeWeight[i] = histories.lifeWeight(lives[i]);
            lifeType[i] = histories.lifeType(lives[i]);
            lifePatient[i] = histories.lifePatient(lives[i]);
            lifeEnded[i] = histories.lifeEnded(lives[i]);
        }
        int[] foundings = histories.foundingsByAge();
        this.parentAge = new double[foundings.length];
        this.foundingWeight = new double[foundings.length];
        this.parentType = new int[foundings.length];
        this.childType = new int[foundings.length];
        this.foundingPatient = new int[foundings.length];
        for (int i = 0; i < foundings.length; i++) {
            parentAge[i] = histories.parentAge(foundings[i]);
            foundingWeight[i] = histories.foundingWeight(foundings[i]);
            parentType[i] = histories.parentType(foundings[i]);
            childType[i] = histories.childType(foundings[i]);
            foundingPatient[i] = histories.foundingPatient(foundings[i]);
        }
    }

    /**
     * What one sweep gives.
     *
     * @param matrix K̂, rows are parents
     * @param ages Σ of the same with a factor u: over K̂ it is the mean age
     * @param reachDays age by type up to which enough lesions were at risk
     * @param byPatient what each patient adds to the entries of the matrix
     */
    record Kernel(double[][] matrix, double[][] ages, double[] reachDays, double[] byPatient) {
        /** Returns the sum of the entries. */
        double total() {
            return Arrays.stream(byPatient).sum();
        }

        /** Returns over how many patients it is spread: (Σx)²/Σx² of what each adds; 0 if nothing was founded. */
        double spread() {
            double sum = total();
            double squares = Arrays.stream(byPatient).map(x -> x * x).sum();
            return squares > 0 ? sum * sum / squares : 0;
        }
    }

    /** Sweeps with each patient counted once, as far as enough lesions are at risk. */
    Kernel sweep() {
        int[] once = new int[patients];
        Arrays.fill(once, 1);
        double[] limits = new double[types];
        Arrays.fill(limits, horizonDays);
        return new Sweep(once, limits, fewest).run();
    }

    /** Sweeps with each patient counted a number of times, up to given ages. */
    Kernel sweep(int[] times, double[] limits) {
        return new Sweep(times, limits, 0).run();
    }

    /** One pass; the state by type. */
    private final class Sweep {
        private final int[] times;
        private final double[] reach;
        private final double least;
        private final double[][] matrix = new double[types][types];
        private final double[][] ages = new double[types][types];
        private final double[] atRisk = new double[types];
        private final double[] survival = new double[types];
        private final double[] ended = new double[types];
        private final double[] leaving = new double[types];
        private final double[] byPatient = new double[patients];
        private int life;

        Sweep(int[] times, double[] limits, double least) {
            this.times = times;
            this.reach = limits.clone();
            this.least = least;
            Arrays.fill(survival, 1);
            for (int i = 0; i < lifeDays.length; i++) {
                atRisk[lifeType[i]] += weight(i);
            }
            for (int type = 0; type < types; type++) {
                reach[type] = atRisk[type] < least ? 0 : reach[type];
            }
        }

        private double weight(int i) {
            return lifeWeight[i] * times[lifePatient[i]];
        }

        Kernel run() {
            for (int event = 0; event < parentAge.length && parentAge[event] <= horizonDays; event++) {
                leaveUntil(parentAge[event]);
                count(event);
            }
            leaveUntil(horizonDays);
            return new Kernel(matrix, ages, reach, byPatient);
        }

        /** Lets lesions go that were followed for less than an age. */
        private void leaveUntil(double age) {
            while (life < lifeDays.length && lifeDays[life] < age) {
                double days = lifeDays[life];
                int from = life;
                while (life < lifeDays.length && lifeDays[life] == days) {
                    leaving[lifeType[life]] += weight(life);
                    ended[lifeType[life]] += lifeEnded[life] ? weight(life) : 0;
                    life++;
                }
                for (int l = from; l < life; l++) {
                    leave(lifeType[l], days);
                }
            }
        }

        private void leave(int type, double days) {
            if (leaving[type] > 0) {
                survival[type] *= ended[type] >= atRisk[type] ? 0 : 1 - ended[type] / atRisk[type];
                atRisk[type] -= leaving[type];
                leaving[type] = 0;
                ended[type] = 0;
                if (days < reach[type] && atRisk[type] < least && survival[type] > 0) {
                    reach[type] = days;
                }
            }
        }

        private void count(int event) {
            int parent = parentType[event];
            double age = parentAge[event];
            double weight = foundingWeight[event] * times[foundingPatient[event]];
            if (weight > 0 && age <= reach[parent] && atRisk[parent] > 0) {
                double share = weight * survival[parent] / atRisk[parent];
                matrix[parent][childType[event]] += share;
                ages[parent][childType[event]] += share * age;
                byPatient[foundingPatient[event]] += share;
            }
        }
    }
}
