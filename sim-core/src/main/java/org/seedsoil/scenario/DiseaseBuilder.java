package org.seedsoil.scenario;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Soil;
import org.seedsoil.disease.Transit;

/** Builds the disease from valid settings, reusing the parts of another disease that have not changed. */
final class DiseaseBuilder {
    private static final List<String> BODY =
            BodySpec.keys().stream().map(Key::name).toList();

    private DiseaseBuilder() {}

    static Disease build(Part root, String anatomy) {
        return build(root, anatomy, null, Set.of());
    }

    /** Says whether a change below a key of the top may change the disease: all do that belong to nothing else. */
    static boolean concerns(String key) {
        return !PatientBuilder.OWN.contains(key);
    }

    /**
     * Rebuilds what may have changed: the anatomy follows from the keys of the body alone; clones and soils from all others, so that
     * a new section cannot be forgotten.
     *
     * @param root the settings
     * @param anatomyName name of the body
     * @param like the disease before, or null to build everything
     * @param changed keys of the top below which something has changed since
     * @return the disease
     */
    static Disease build(Part root, String anatomyName, @Nullable Disease like, Set<String> changed) {
        boolean cells = changed.stream().anyMatch(key -> concerns(key) && !BODY.contains(key));
        Anatomy anatomy = like == null || changed.stream().anyMatch(BODY::contains)
                ? BodyBuilder.build(root, anatomyName)
                : like.anatomy();
        List<Clone> types = like == null || cells ? CloneBuilder.clones(root) : like.clones();
        List<List<Soil>> seen =
                like == null || cells ? CloneBuilder.soils(root, BodyBuilder.names(root)) : like.soils();
        return new Disease(
                anatomy,
                types,
                seen,
                transit(root.part("circulation")),
                root.numbers("block"),
                stages(root.part("stages")),
                destinations(root),
                root.part("immune").whole("escaped-at"),
                root.part("tissue").number("cells-per-cm3"),
                BoneSpec.build(root.partOrNull("bone")));
    }

    private static Transit transit(Part part) {
        return new Transit(
                part.number("shear"),
                part.number("nk"),
                part.number("size-protection"),
                part.number("size-holding"),
                part.number("shield"));
    }

    private static Set<CascadeStage> stages(Part part) {
        EnumSet<CascadeStage> on = EnumSet.noneOf(CascadeStage.class);
        for (CascadeStage stage : CascadeStage.values()) {
            if (part.on(StageNames.of(stage))) {
                on.add(stage);
            }
        }
        return on;
    }

    private static Map<String, Map<String, Double>> destinations(Part root) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        Part table = root.part("destinations");
        table.group().entries().keySet().forEach(source -> rows.put(source, table.numbers(source)));
        return rows;
    }
}
