package org.seedsoil.figure;

/**
 * A picture with everything that goes with it.
 *
 * @param name file name without its ending, lower case with hyphens
 * @param title what it shows, as a heading
 * @param caption how to read it, one to three sentences
 * @param description what it shows, in words, for those who do not see it
 * @param numbers the numbers behind it
 * @param drawing the picture
 */
public record Figure(
        String name, String title, String caption, String description, NumberTable numbers, Drawing drawing) {
    /**
     * Adds a line beside the heading, for those who see the picture alone.
     *
     * @param note what the picture is of, short
     * @return the same figure with the note
     */
    public Figure withNote(String note) {
        return new Figure(name, title, caption, description, numbers, new NotedDrawing(drawing, note));
    }

    /**
     * Adds to the caption.
     *
     * @param remark what a reader must know, in sentences
     * @return the same figure with the remark
     */
    public Figure withRemark(String remark) {
        return new Figure(name, title, caption + " " + remark, description, numbers, drawing);
    }

    /**
     * Adds lines under the picture, and the same words to its caption.
     *
     * @param text what must be known wherever the picture is seen, in sentences
     * @return the same figure with the text
     */
    public Figure withFooter(String text) {
        return new Figure(
                name, title, caption + " " + text, description + " " + text, numbers, new FootedDrawing(drawing, text));
    }

    /**
     * Swaps the name.
     *
     * @param other file name without its ending
     * @return the same figure under another name
     */
    public Figure withName(String other) {
        return new Figure(other, title, caption, description, numbers, drawing);
    }
}
