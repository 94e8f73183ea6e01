package org.seedsoil.scenario;

import java.util.regex.Pattern;

/**
 * A text.
 *
 * @param kind what kind of text
 */
public record TextSpec(Kind kind) implements ValueSpec {
    /** Kinds of text. */
    public enum Kind {
        /** For people; one or several lines. */
        PROSE("[[^\\p{Cc}\\p{Cs}]\\n\\t]*+", 10_000, "a text of up to 10,000 characters"),
        /** Names of scenarios, organs, nodes and clones. */
        NAME(
                "[a-z][a-z0-9-]*",
                40,
                "a name of lower-case letters, digits and hyphens that begins with a letter, up to 40"),
        /** Names of receptors and ligands. */
        MOLECULE(
                "[A-Za-z][A-Za-z0-9-]*",
                40,
                "a name of letters, digits and hyphens that begins with a letter, up to 40"),
        /** A bundled anatomy, none, or a file beside the scenario. */
        ANATOMY(
                "[a-z][a-z0-9-]*|[A-Za-z0-9][A-Za-z0-9._-]*\\.ya?ml",
                80,
                "the name of a bundled anatomy, none, or a .yaml file beside the scenario"),
        /** Categories and groups of a stage. */
        CATEGORY(
                "[A-Z][A-Za-z0-9()+]*",
                12,
                "a category such as T1c, N0(i+) or IIA: letters, digits, + and parentheses after a capital letter"),
        /** A way into the results. */
        RESULT_PATH("[A-Za-z0-9][A-Za-z0-9 .\\[\\]_-]*", 200, "a path into the summary, such as organs.liver.first");

        private final Pattern form;
        private final int longest;
        private final String words;

        Kind(String form, int longest, String words) {
            this.form = Pattern.compile(form);
            this.longest = longest;
            this.words = words;
        }

        /**
         * Says whether a text is of this kind.
         *
         * @param text the text
         * @return true if it is
         */
        public boolean accepts(String text) {
            return text.length() <= longest && form.matcher(text).matches();
        }

        /**
         * Says in words what is of this kind.
         *
         * @return a noun phrase
         */
        public String describe() {
            return words;
        }

        /**
         * Returns the form as a regular expression.
         *
         * @return the expression
         */
        public String pattern() {
            return form.pattern();
        }
    }

    boolean mayBeEmpty() {
        return kind == Kind.PROSE;
    }

    @Override
    public Setting parse(String text) {
        if (!kind.accepts(text)) {
            throw new IllegalArgumentException(
                    "'" + Suggestion.clip(text) + "' is not allowed here; allowed: " + allowed());
        }
        return new Setting.Words(text);
    }

    @Override
    public String format(Setting setting) {
        return ((Setting.Words) setting).text();
    }

    @Override
    public String allowed() {
        return kind.describe();
    }
}
