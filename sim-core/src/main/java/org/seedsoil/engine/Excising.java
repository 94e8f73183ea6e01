package org.seedsoil.engine;

import java.util.List;
import java.util.Set;
import org.seedsoil.care.Operation;

/** An operation on metastases of a patient, planned or ordered: when it takes place, and which lesions it is for. What is done is the same. */
interface Excising {
    /** Its day; infinite while it waits for an event. */
    double day();

    /** What is done. */
    Operation operation();

    /** Whether it takes place whatever is seen on the day; else only where it takes out a lesion that is. */
    boolean isSure();

    /** Whether it is done in an organ. */
    boolean reaches(int organ);

    /** Whether it may take out a lesion because that is seen. */
    boolean isFor(LesionState lesion, double day);

    /** The metastases that are seen on its day. */
    List<LesionState> seen(double day);

    /** Those of them that it takes out. */
    List<LesionState> chosen(List<LesionState> seen, double day);

    /** The organs that are opened whatever is taken out. */
    Set<Integer> opened();

    /** How many things are taken out that are no lesions. */
    int beside();
}
