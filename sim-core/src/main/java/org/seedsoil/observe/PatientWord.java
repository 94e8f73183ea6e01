package org.seedsoil.observe;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;

/**
 * A word that is known of each patient.
 *
 * @param key the name in keys
 * @param meaning what it says, in a line
 * @param value reads it off a patient with a given body, for the names of organs; null where there is none
 */
public record PatientWord(String key, String meaning, BiFunction<PatientCase, Anatomy, @Nullable String> value)
        implements PatientValue {}
