package org.seedsoil.cascade;

import java.util.Map;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;

/**
 * What a chemokine does for a cell that can read it: it raises the rate of leaving the vessel, and the chance to lodge in a
 * node, by the factor 1 + docking·Σ<sub>r</sub> R<sub>r</sub>·(1 − block<sub>r</sub>)·L<sub>r,o</sub>·(1 −
 * block<sub>L</sub>) over the receptors r of the clone and the ligands that they follow.
 *
 * <p>CXCR4 and CCR7 lead breast cancer cells to the organs that make their ligands (Müller et al. 2001,
 * doi:10.1038/35065016). The form of the law is assumed; docking and R enter as a product alone.
 */
final class Docking {
    private Docking() {}

    /**
     * Works out the factor of one clone in one organ.
     *
     * @param disease the body, the clone and what is blocked
     * @param cloneIndex index of the clone
     * @param organ index of the organ or node
     * @return the factor, at least 1
     */
    static double factor(Disease disease, int cloneIndex, int organ) {
        Clone clone = disease.clones().get(cloneIndex);
        Map<String, Double> ligands = disease.anatomy().organ(organ).ligands();
        double sum = 0;
        for (Map.Entry<String, Double> receptor : clone.receptors().entrySet()) {
            String ligand = disease.anatomy().axes().getOrDefault(receptor.getKey(), "");
            double free = receptor.getValue() * (1 - blocked(disease, receptor.getKey()));
            sum += free * ligands.getOrDefault(ligand, 0.0) * (1 - blocked(disease, ligand));
        }
        return 1 + clone.docking() * sum;
    }

    private static double blocked(Disease disease, String molecule) {
        return disease.blocks().getOrDefault(molecule, 0.0);
    }
}
