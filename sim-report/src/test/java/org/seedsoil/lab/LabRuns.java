package org.seedsoil.lab;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.seedsoil.engine.Pace;

/** Runs of laboratories, each made once for all tests that read it. */
final class LabRuns {
    private static final int THREADS = 2;
    private static final Map<String, LabResult> RUNS = new ConcurrentHashMap<>();

    private LabRuns() {}

    static LabResult of(String name, long seed) {
        return RUNS.computeIfAbsent(name + " " + seed, key -> {
            Laboratory lab = BundledLabs.read(name);
            return new LabRun(lab, lab.patients(), seed).run(THREADS, new Pace(), outcome -> {});
        });
    }
}
