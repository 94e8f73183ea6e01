package org.seedsoil.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.care.Operation;

/**
 * An operation that a policy has ordered. It is for what was found, nodules that are no metastases included, and takes place on its day even where
 * nothing of that is left.
 *
 * @param body the patient
 * @param day when
 * @param operation what is done
 * @param lesions the lesions that it is for
 * @param nodules the organs of the nodules that it is for
 */
record OrderedOperation(Body body, double day, Operation operation, List<LesionState> lesions, List<Integer> nodules)
        implements Excising {
    @Override
    public boolean isSure() {
        return true;
    }

    @Override
    public boolean reaches(int organ) {
        return opened().contains(organ);
    }

    @Override
    public boolean isFor(LesionState lesion, double onDay) {
        return lesions.stream().anyMatch(one -> one.id == lesion.id) && lesion.existsAt(onDay);
    }

    @Override
    public List<LesionState> seen(double onDay) {
        return body.living.stream()
                .filter(lesion -> !lesion.primary() && body.visits.findings().isFound(lesion) && lesion.existsAt(onDay))
                .toList();
    }

    @Override
    public List<LesionState> chosen(List<LesionState> seen, double onDay) {
        return seen.stream().filter(lesion -> isFor(lesion, onDay)).toList();
    }

    @Override
    public Set<Integer> opened() {
        Set<Integer> organs = new TreeSet<>(nodules);
        lesions.forEach(lesion -> organs.add(lesion.organ()));
        return organs;
    }

    @Override
    public int beside() {
        return nodules.size();
    }
}
