package org.seedsoil.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why something could not be written: streams for text keep that to themselves. */
public final class StandardOutput extends OutputStream {
    private final OutputStream stream;
    private @Nullable IOException failure;

    /** Opens the output over a stream. */
    public StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    /** Why the first thing that was lost was lost. */
    public Optional<String> loss() {
        return Optional.ofNullable(failure).map(reason -> String.valueOf(reason.getMessage()));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            stream.flush();
        } catch (IOException e) {
            throw noted(e);
        }
    }

    private IOException noted(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }
}
