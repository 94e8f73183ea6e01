package org.seedsoil.report;

/** Builds HTML. Text goes in through {@link #text}, which leaves nothing of it that a browser would take for markup. */
final class Html {
    private static final int LONGEST_TEXT = 20_000;

    private final StringBuilder page = new StringBuilder();

    /** Adds markup that this program wrote. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Adds text from anywhere. */
    Html text(String text) {
        page.append(escape(text));
        return this;
    }

    /** Adds an element that holds nothing but text. The name may carry attributes. */
    Html element(String name, String text) {
        int blank = name.indexOf(' ');
        String tag = blank < 0 ? name : name.substring(0, blank);
        return raw("<" + name + ">").text(text).raw("</" + tag + ">");
    }

    /**
     * Makes text harmless between tags and inside quoted attributes. Control characters, which HTML does not allow, become
     * spaces; what is longer than any honest text is cut.
     */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().limit(LONGEST_TEXT).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(character) ? character : ' ');
            }
        });
        return safe.append(text.length() > 2 * LONGEST_TEXT ? "…" : "").toString();
    }

    private static boolean allowed(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        int type = Character.getType(character);
        boolean broken = type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.FORMAT;
        return !control && !broken;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
