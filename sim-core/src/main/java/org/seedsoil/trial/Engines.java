package org.seedsoil.trial;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;

/** The engines of a trial, lent to one task at a time. An engine keeps what it has worked out for the next task. */
final class Engines implements AutoCloseable {
    private final Mode mode;
    private final int threadsOfEach;
    private final Pace pace;
    private final Queue<Engine> idle = new ConcurrentLinkedQueue<>();

    Engines(Mode mode, int threadsOfEach, Pace pace) {
        this.mode = mode;
        this.pace = pace;
        this.threadsOfEach = threadsOfEach;
    }

    /** Does a task with an engine that nobody else has meanwhile. */
    <T> T lend(Function<Engine, T> task) {
        Engine known = idle.poll();
        Engine engine = known == null ? Engine.open(mode, threadsOfEach, pace) : known;
        try {
            return task.apply(engine);
        } finally {
            idle.add(engine);
        }
    }

    @Override
    public void close() {
        idle.forEach(Engine::close);
    }
}
