package org.seedsoil.io.mechanisms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Ablation;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.matrix.NonnegativeMatrix;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.patient.Patient;
import org.seedsoil.theory.LesionType;
import org.seedsoil.theory.ReproductionModel;

/**
 * A human preset of one clone, whole or with something taken away: its reference patient, exactly.
 *
 * <p>R_m of a variant: with one clone K(o → o') is what a lesion in o offers in its life, times π(o → o'), so the offers are
 * read from the whole preset and only π is worked out anew. That holds for whatever leaves growth and shedding alone.
 */
final class Preset {
    static final List<String> NAMES = List.of(
            "breast-ductal",
            "breast-lobular",
            "colorectal-liver",
            "kidney-lung",
            "lung-adenocarcinoma",
            "pancreas",
            "prostate-bone",
            "sarcoma-lung");
    private static final double LIFETIME = 35 * 365.0;

    private final String name;
    private final Patient patient;
    private final CascadeProbabilities fates;

    private Preset(String name, List<String> changes) {
        this.name = name;
        this.patient = ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml"), Overrides.set(changes))
                .reference();
        this.fates = CascadeProbabilities.of(Cascade.of(disease()));
    }

    static Preset of(String name) {
        return new Preset(name, List.of());
    }

    /** The same with settings changed, each as {@code --set} takes it. */
    Preset with(List<String> changes) {
        return new Preset(name, changes);
    }

    Preset with(String... changes) {
        return with(List.of(changes));
    }

    String name() {
        return name;
    }

    Disease disease() {
        return patient.disease();
    }

    Anatomy anatomy() {
        return disease().anatomy();
    }

    String source() {
        return anatomy().organ(patient.primary().organ()).name();
    }

    SourceFates primary() {
        return fates.from(Source.primary(0, patient.primary().organ()));
    }

    /** Metastases per potential detachment of the primary in one organ; its name may be "bone", for both. */
    double metastases(String organ) {
        double sum = 0;
        for (int o = 0; o < anatomy().size(); o++) {
            String here = anatomy().organ(o).name();
            sum += here.equals(organ) || here.startsWith(organ + "-")
                    ? primary().survival(o)
                    : 0;
        }
        return sum;
    }

    /** Metastases beyond the nodes, per potential detachment of the primary. */
    double distant() {
        double sum = 0;
        for (int o = 0; o < anatomy().size(); o++) {
            sum += anatomy().organ(o).node() ? 0 : primary().survival(o);
        }
        return sum;
    }

    /** Organs beyond the nodes with a soil, the bones together. */
    List<String> organs() {
        List<String> organs = new ArrayList<>();
        for (int o = 0; o < anatomy().size(); o++) {
            String here = anatomy().organ(o).name().replaceAll("^bone-.*", "bone");
            if (!anatomy().organ(o).node() && disease().soil(0, o).niche() > 0 && !organs.contains(here)) {
                organs.add(here);
            }
        }
        return organs;
    }

    /** What a lesion of each organ offers in its life, from R_m's own matrix. */
    Map<Integer, Double> offers() {
        ReproductionModel model = ReproductionModel.of(patient);
        NonnegativeMatrix matrix =
                model.matrix(Ablation.NONE, LIFETIME).orElseThrow().entries();
        Map<Integer, Double> offers = new LinkedHashMap<>();
        List<LesionType> types = model.types();
        for (int i = 0; i < types.size(); i++) {
            for (int j = 0; j < types.size(); j++) {
                double pi = fates.from(Source.metastasis(0, types.get(i).organ()))
                        .survival(types.get(j).organ());
                if (pi > 0) {
                    offers.put(types.get(i).organ(), matrix.get(i, j) / pi);
                }
            }
        }
        return offers;
    }

    /** R_m where lesions offer so much. */
    double reproduction(Map<Integer, Double> offers) {
        List<Integer> organs = new ArrayList<>(offers.keySet());
        double[][] k = new double[organs.size()][organs.size()];
        for (int i = 0; i < k.length; i++) {
            SourceFates from = fates.from(Source.metastasis(0, organs.get(i)));
            for (int j = 0; j < k.length; j++) {
                k[i][j] = offers.getOrDefault(organs.get(i), 0.0) * from.survival(organs.get(j));
            }
        }
        return PerronRoot.of(NonnegativeMatrix.of(k)).value();
    }
}
