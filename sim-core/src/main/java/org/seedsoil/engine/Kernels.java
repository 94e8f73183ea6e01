package org.seedsoil.engine;

/** Opens kernels. */
final class Kernels {
    private Kernels() {}

    static Kernel open(Plan plan) {
        return new Kernel(plan, Kernel.BLOCK);
    }
}
