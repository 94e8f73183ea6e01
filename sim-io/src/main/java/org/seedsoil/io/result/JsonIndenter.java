package org.seedsoil.io.result;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Every key and every item on a line of its own, two blanks deeper than what holds it. One for each document, as it counts how deep it is. */
final class JsonIndenter implements PrettyPrinter {
    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator to) {
        to.writeRaw(' ');
    }

    @Override
    public void writeStartObject(JsonGenerator to) {
        to.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator to) {
        line(to);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator to) {
        to.writeRaw(" : ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator to) {
        to.writeRaw(',');
        line(to);
    }

    @Override
    public void writeEndObject(JsonGenerator to, int entries) {
        end(to, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator to) {
        to.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator to) {
        line(to);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator to) {
        to.writeRaw(',');
        line(to);
    }

    @Override
    public void writeEndArray(JsonGenerator to, int items) {
        end(to, items, ']');
    }

    private void end(JsonGenerator to, int held, char bracket) {
        depth--;
        if (held > 0) {
            line(to);
        } else {
            to.writeRaw(' ');
        }
        to.writeRaw(bracket);
    }

    private void line(JsonGenerator to) {
        to.writeRaw('\n');
        for (int i = 0; i < depth; i++) {
            to.writeRaw("  ");
        }
    }
}
