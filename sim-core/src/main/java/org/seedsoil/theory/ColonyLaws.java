package org.seedsoil.theory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Laws of growth, each worked out when first asked for and shared by all organs, clones and diseases where it holds. */
final class ColonyLaws {
    private final Map<ColonyLaw.Shape, ColonyLaw> laws = new ConcurrentHashMap<>();
    private final Map<MeanPath, LesionCourse> certain = new ConcurrentHashMap<>();

    ColonyLaw of(ColonyLaw.Shape shape) {
        return laws.computeIfAbsent(shape, ColonyLaw::of);
    }

    LesionCourse of(MeanPath path) {
        return certain.computeIfAbsent(path, LesionCourse::certain);
    }
}
