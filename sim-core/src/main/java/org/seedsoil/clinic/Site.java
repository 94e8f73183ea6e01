package org.seedsoil.clinic;

/**
 * A place as clinicians count it: parts of the skeleton are one, and so are lymph nodes.
 *
 * @param name its name
 * @param tissue what it is made of
 */
public record Site(String name, Tissue tissue) {
    private static final String NODES = "nodes";

    /**
     * Names a site.
     *
     * @param site name of the site, such as {@code bone}
     * @param node whether it is a lymph node
     * @return the site
     */
    public static Site of(String site, boolean node) {
        return new Site(node ? NODES : site, Tissue.of(site, node));
    }

    /**
     * Says whether what lies there is a distant metastasis.
     *
     * @return false for nodes
     */
    public boolean distant() {
        return tissue != Tissue.NODE;
    }
}
