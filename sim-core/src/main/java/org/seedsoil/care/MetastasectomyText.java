package org.seedsoil.care;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** Tells an operation on metastases in sentences. */
final class MetastasectomyText {
    private final Metastasectomy operation;
    private final Anatomy anatomy;

    MetastasectomyText(Metastasectomy operation, Anatomy anatomy) {
        this.operation = operation;
        this.anatomy = anatomy;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(what());
        sentences.addAll(new OperationText(operation.operation(), anatomy).sentences());
        return List.copyOf(sentences);
    }

    private String what() {
        Selection which = operation.which();
        String day = new Moment(operation.after(), operation.delayDays()).at();
        if (operation.always()) {
            return day + " parts of organs are taken out, whatever is seen; of metastases seen in them " + margins()
                    + ".";
        }
        StringBuilder text = new StringBuilder(day + " ");
        text.append(
                which.atMost() == Integer.MAX_VALUE ? "metastases" : "the " + which.atMost() + " largest metastases");
        text.append(" seen from ").append(length(which.visibleMm())).append(" on");
        if (which.largestMm() < Double.POSITIVE_INFINITY) {
            text.append(" and no larger than ").append(length(which.largestMm()));
        }
        text.append(where()).append(" are taken out");
        if (which.ifAtMost() < Integer.MAX_VALUE) {
            text.append(" where no more than ").append(which.ifAtMost()).append(" are seen");
        }
        return text.append(": ").append(margins()).append(".").toString();
    }

    private String where() {
        List<String> names = operation.which().organs().stream()
                .map(organ -> anatomy.organ(organ).name())
                .toList();
        return names.isEmpty() ? "" : " in " + String.join(", ", names);
    }

    private String margins() {
        List<Integer> organs = operation.which().organs();
        return new OperationText(operation.operation(), anatomy).margins(organs);
    }

    private static String length(double mm) {
        return Quantity.format(mm, Dimension.LENGTH);
    }
}
