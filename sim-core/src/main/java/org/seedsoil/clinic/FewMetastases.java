package org.seedsoil.clinic;

/**
 * What is called oligometastatic.
 *
 * @param lesions most distant metastases, as they are first found
 * @param sites most organs that hold them
 * @param primaryControlled whether the primary must be gone, or out of sight
 */
public record FewMetastases(int lesions, int sites, boolean primaryControlled) {
    /** At most five lesions in three organs, with the primary controlled. */
    public static final FewMetastases STANDARD = new FewMetastases(5, 3, true);
}
