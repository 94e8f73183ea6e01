package org.seedsoil.cli.terminal;

import java.time.Duration;

/** Says something again and again while a thing takes its time, so that nobody takes waiting for a program that hangs. */
public final class Patience implements AutoCloseable {
    private final Thread speaker;

    private Patience(Duration between, Runnable words) {
        speaker = new Thread(() -> speak(between, words), "seedsoil-patience");
        speaker.setDaemon(true);
    }

    /** Begins to say something again and again, with a pause before each time. */
    public static Patience of(Duration between, Runnable words) {
        Patience patience = new Patience(between, words);
        patience.speaker.start();
        return patience;
    }

    private static void speak(Duration between, Runnable words) {
        try {
            while (true) {
                Thread.sleep(between.toMillis());
                words.run();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        speaker.interrupt();
    }
}
