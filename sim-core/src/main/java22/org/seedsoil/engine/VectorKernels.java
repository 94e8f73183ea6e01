package org.seedsoil.engine;

/** Opens {@link VectorKernel}s. Fails to load where the module of vectors is absent, so that {@link Kernels#best} knows. */
final class VectorKernels extends Kernels {
    @Override
    Kernel open(Plan plan, int block) {
        return new VectorKernel(plan, block);
    }

    @Override
    String description() {
        return "vector, " + VectorKernel.LANES.length() + " seeds at a time";
    }
}
