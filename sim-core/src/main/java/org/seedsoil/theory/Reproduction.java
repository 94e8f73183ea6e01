package org.seedsoil.theory;

import java.util.List;
import java.util.Optional;
import org.seedsoil.care.Ablation;
import org.seedsoil.statistics.Figure;

/**
 * Everything theory says about one disease under one treatment, counted up to a horizon. Lists by type are in the order of {@code
 * types}. Immutable.
 *
 * @param treatment the treatment
 * @param horizonDays H: age of a lesion at which its offspring are no longer counted; may be infinite
 * @param types the types of lesions that descend from the patient's primary and given lesions
 * @param names of the types
 * @param matrix the next-generation matrix; empty if entries are infinite or above 1e300
 * @param number R_m, its spectral radius
 * @param numberError bound on the relative error of R_m from the method (the law of growth and where it is cut), not from the parameters
 * @param preDetection R_pre: the number if every lesion were removed for certain when it can first be seen
 * @param primary R_primary: lesions that the primary founds until its first resection
 * @param primaryRow the same by type; empty where it is not estimable
 * @param typeNumbers type reproduction numbers: lesions of the type that one of it leads to, through any others
 * @param growth r, doubling and generations
 * @param extinction chance that the descent of one lesion ends, by type; like R_m it counts offspring up to the age H only
 * @param offspring how many lesions one founds, by type
 * @param critical what would bring R_m to 1
 * @param verdict what that means
 * @param notes what the figures leave out or assume
 */
public record Reproduction(
        Ablation treatment,
        double horizonDays,
        List<LesionType> types,
        List<String> names,
        Optional<NextGenerationMatrix> matrix,
        Figure number,
        double numberError,
        Figure preDetection,
        Figure primary,
        List<Double> primaryRow,
        List<Figure> typeNumbers,
        GrowthFigures growth,
        List<Double> extinction,
        List<OffspringLaw> offspring,
        CriticalValues critical,
        Verdict verdict,
        List<String> notes) {
    /** Copies the lists. */
    public Reproduction {
        types = List.copyOf(types);
        names = List.copyOf(names);
        primaryRow = List.copyOf(primaryRow);
        typeNumbers = List.copyOf(typeNumbers);
        extinction = List.copyOf(extinction);
        offspring = List.copyOf(offspring);
        notes = List.copyOf(notes);
    }
}
