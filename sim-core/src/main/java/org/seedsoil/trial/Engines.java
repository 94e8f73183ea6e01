package org.seedsoil.trial;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;

/** The engines of some trials, lent to one task at a time. An engine keeps what it has worked out for the next task. */
final class Engines implements AutoCloseable {
    private final int threadsOfEach;
    private final Pace pace;
    private final Map<Mode, Queue<Engine>> idle = new EnumMap<>(Mode.class);

    Engines(int threadsOfEach, Pace pace) {
        this.pace = pace;
        this.threadsOfEach = threadsOfEach;
        for (Mode mode : Mode.values()) {
            idle.put(mode, new ConcurrentLinkedQueue<>());
        }
    }

    /** Does a task with an engine that nobody else has meanwhile. */
    <T> T lend(Mode mode, Function<Engine, T> task) {
        Queue<Engine> waiting = idle.getOrDefault(mode, new ConcurrentLinkedQueue<>());
        Engine known = waiting.poll();
        Engine engine = known == null ? Engine.open(mode, threadsOfEach, pace) : known;
        try {
            return task.apply(engine);
        } finally {
            waiting.add(engine);
        }
    }

    @Override
    public void close() {
        idle.values().forEach(waiting -> waiting.forEach(Engine::close));
    }
}
