package org.seedsoil.io;

/** What the parser of YAML complains of, in words for those who have never read its specification. */
final class YamlProblem {
    private static final String NO_COLON = "could not find expected ':'";

    private YamlProblem() {}

    /** Whether a problem is better told where its cause began than where the parser noticed. */
    static boolean isWhereItBegan(String problem) {
        return problem.contains(NO_COLON);
    }

    /**
     * Says what is wrong.
     *
     * @param problem what the parser says
     * @return a sentence, with what to do where the usual cause is known
     */
    static String sentence(String problem) {
        if (problem.contains("(TAB)")) {
            return "a tab stands here; indent with spaces";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "a second ': ' in one value; put text that holds one in quotes, or begin a new line";
        }
        if (problem.contains(NO_COLON)) {
            return "a key without ': ' and a value; write key: value";
        }
        return problem.replaceFirst(
                "(found character '.+' that cannot start any token)[.] .*",
                "$1; put text that begins with it in quotes");
    }
}
