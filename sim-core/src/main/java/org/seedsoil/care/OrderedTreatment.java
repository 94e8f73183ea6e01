package org.seedsoil.care;

/** A local treatment of metastases that a policy may order; the same means as those that are planned. */
public sealed interface OrderedTreatment permits LocalAblation, Operation {}
