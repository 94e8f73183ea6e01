package org.seedsoil.disease;

/**
 * Where seeds come from: the primary or a metastasis, the clone of the cells, the organ of the lesion. What is worked out or counted by
 * source stands in arrays under its {@linkplain #index index}.
 *
 * @param primary whether the lesion is the primary, with a basement membrane to breach
 * @param cloneIndex index of the clone
 * @param organ index of the organ
 */
public record Source(boolean primary, int cloneIndex, int organ) {
    /**
     * Returns the primary as a source.
     *
     * @param cloneIndex index of the clone
     * @param organ index of its organ
     * @return the source
     */
    public static Source primary(int cloneIndex, int organ) {
        return new Source(true, cloneIndex, organ);
    }

    /**
     * Returns metastases as a source.
     *
     * @param cloneIndex index of the clone
     * @param organ index of their organ
     * @return the source
     */
    public static Source metastasis(int cloneIndex, int organ) {
        return new Source(false, cloneIndex, organ);
    }

    /**
     * Returns how many sources a disease has.
     *
     * @param disease the disease
     * @return the primary's and the metastases', in every organ, of every clone
     */
    public static int count(Disease disease) {
        return 2 * disease.anatomy().size() * disease.clones().size();
    }

    /**
     * Returns the place of a source among all.
     *
     * @param disease the disease
     * @return an index below {@link #count}: the primary's come first, then organ by organ, then clone by clone
     */
    public int index(Disease disease) {
        int organs = disease.anatomy().size();
        return ((primary ? 0 : organs) + organ) * disease.clones().size() + cloneIndex;
    }

    /**
     * Returns the source at a place.
     *
     * @param index as {@link #index} tells
     * @param disease the disease
     * @return the source
     */
    public static Source at(int index, Disease disease) {
        int clones = disease.clones().size();
        int organs = disease.anatomy().size();
        int lesion = index / clones;
        return new Source(lesion < organs, index % clones, lesion % organs);
    }
}
