package org.seedsoil.cli.terminal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** On how many threads a command works. */
public final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "T",
            order = 52,
            converter = WholeNumber.Threads.class,
            description = "threads to use (default: one per processor); results do not depend on it")
    private long threads = Runtime.getRuntime().availableProcessors();

    /** Returns how many threads to use. */
    public int number() {
        return (int) threads;
    }

    /** Does work whose parallel streams use these threads and no others. */
    public <T> T share(Supplier<T> work) {
        ForkJoinPool pool = new ForkJoinPool(number());
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure;
        } finally {
            pool.shutdown();
        }
    }
}
