package org.seedsoil.clinic;

/** What a patient wants of treatment: a trait of the patient. */
public enum Goal {
    /** To be cured, or to live long. */
    CURE,
    /** To be well. */
    COMFORT
}
