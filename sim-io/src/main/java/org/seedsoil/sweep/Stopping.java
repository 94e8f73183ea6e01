package org.seedsoil.sweep;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ends work in good order when the process is told to end: the work hears of it, keeps what is done, and only then the process goes. A process
 * that does not come to its end within some seconds goes all the same; then the last second is lost.
 */
public final class Stopping implements AutoCloseable, BooleanSupplier {
    private static final long PATIENCE_SECONDS = 9;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long deadline;
    private final Thread hook = new Thread(this::stop, "seedsoil-stopping");

    /** Watches for the end of the process and for a moment of System.nanoTime(). */
    private Stopping(long deadline) {
        this.deadline = deadline;
    }

    /**
     * Begins to watch.
     *
     * @param seconds how long the work may take; {@link Long#MAX_VALUE} for as long as it does
     * @return true from the moment on at which the work is to end
     */
    public static Stopping within(long seconds) {
        Stopping stopping = new Stopping(
                seconds == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    @Override
    public boolean getAsBoolean() {
        return stopped.get() || deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
    }

    private void stop() {
        stopped.set(true);
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            stopped.set(inTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException processIsEnding) {
            stopped.set(true);
        }
    }
}
