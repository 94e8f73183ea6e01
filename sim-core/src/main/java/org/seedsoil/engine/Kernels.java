package org.seedsoil.engine;

/** Opens kernels: the scalar ones, which every machine has, or those of a faster kind with the same results. */
class Kernels {
    /** What this machine does fastest. */
    static final Kernels BEST = best();

    Kernel open(Plan plan, int block) {
        return new Kernel(plan, block);
    }

    String description() {
        return "scalar";
    }

    /**
     * Finds the kernels with vectors, which are in the jar if it was built on Java 22 or later and load if the program was
     * started with {@code --add-modules jdk.incubator.vector}.
     */
    private static Kernels best() {
        try {
            Class<?> vectors = Class.forName("org.seedsoil.engine.VectorKernels");
            Kernels found = (Kernels) vectors.getDeclaredConstructor().newInstance();
            return found.description().isEmpty() ? new Kernels() : found;
        } catch (ReflectiveOperationException | LinkageError absent) {
            return new Kernels();
        }
    }
}
