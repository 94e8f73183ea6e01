package org.seedsoil.anatomy;

/** Where an organ's venous blood goes first. */
public enum Drainage {
    /** Into a vena cava, so to the lung bed. */
    CAVAL,
    /** Into the portal vein, so to the liver bed. */
    PORTAL,
    /** Into the pulmonary veins, so to the arteries of every organ: the lung alone. */
    PULMONARY
}
