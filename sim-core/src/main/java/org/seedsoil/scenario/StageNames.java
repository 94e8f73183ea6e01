package org.seedsoil.scenario;

import java.util.Locale;
import org.seedsoil.disease.CascadeStage;

/** How the stages of the cascade are called in scenarios. */
final class StageNames {
    private StageNames() {}

    static String of(CascadeStage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String doc(CascadeStage stage) {
        return switch (stage) {
            case DETACHMENT -> "E-cadherin decides who leaves; off: every detachment leaves as a single cell";
            case MEMBRANE -> "the basement membrane around the primary; off: nothing to breach";
            case INTRAVASATION -> "blood, lymph or anoikis; off: every seed enters the blood";
            case LYMPH -> "the regional nodes; off: lymph runs straight into the veins";
            case SEROSA -> "the ways of single cells through body cavities; off: none takes them";
            case CIRCULATION -> "hazards and times in the vessels; off: no seed dies or spends time there";
            case ARREST -> "lodging; off: a seed stops in the first bed it meets";
            case EXTRAVASATION -> "death and release in the bed; off: every arrested seed enters the tissue at once";
            case SOIL -> "the niche; off: every seed finds one";
            case DORMANCY -> "dormancy; off: nobody sleeps";
            case IMMUNE -> "resident immune cells that kill small colonies; off: they kill none";
            case SECONDARY -> "metastases shed too; off: only the primary sheds";
            case SELF_SEEDING -> "a seed may join a lesion where it arrests; off: it starts its own";
        };
    }
}
