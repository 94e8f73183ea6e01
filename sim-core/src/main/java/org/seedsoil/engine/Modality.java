package org.seedsoil.engine;

/** A means of treating lesions. It meets each by itself, at moments that the lesion's path may decide. */
interface Modality {
    /** The next moment at which it meets a lesion, given the path of this step; infinite if none is known. */
    double next(LesionState lesion);

    /**
     * Meets a lesion of some cells at that moment, and says whether it changes it; one that it does not change grows on as if
     * not met.
     */
    default boolean changes(LesionState lesion, double day, double cells) {
        return true;
    }

    /** Changes a lesion whose path ends at that moment. */
    void apply(LesionState lesion, double day);
}
