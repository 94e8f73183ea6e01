package org.seedsoil.cli.sweep;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.seedsoil.cli.terminal.Progress;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.sweep.SweepRun;

/** Tells how far a sweep is: one line that is overwritten on a terminal, a plain line now and then elsewhere. */
final class SweepProgress implements SweepRun.Watcher {
    private static final double NANOS = 1e9;
    private static final double LIVE_SECONDS = 0.2;
    private static final double LINE_SECONDS = 10;

    private final Terminal terminal;
    private final LongSupplier nanos;
    private final long start;
    private long last;

    SweepProgress(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.last = start;
    }

    @Override
    public void see(SweepRun.Progress progress) {
        long now = nanos.getAsLong();
        double since = (now - last) / NANOS;
        if (since >= (terminal.live() ? LIVE_SECONDS : LINE_SECONDS) && !progress.complete()) {
            last = now;
            tell(line(progress, (now - start) / NANOS));
        }
    }

    private void tell(String line) {
        if (terminal.live()) {
            terminal.err().printf("\r%-" + (Terminal.WIDTH - 1) + "s", line);
            terminal.err().flush();
        } else {
            terminal.tell(line);
        }
    }

    private static String line(SweepRun.Progress progress, double elapsed) {
        long here = progress.done() - progress.before();
        double left = here == 0 ? Double.NaN : elapsed / here * (progress.all() - progress.done());
        return String.format(
                Locale.ROOT,
                "%3d %%  %d of %d pieces  %.0f patients/s  %s so far%s%s",
                100 * progress.done() / Math.max(1, progress.all()),
                progress.done(),
                progress.all(),
                progress.patients() / elapsed,
                Progress.duration(elapsed),
                Double.isNaN(left) ? "" : ", about " + Progress.duration(left) + " left",
                progress.failed() == 0 ? "" : ", " + progress.failed() + " failed");
    }

    void end() {
        if (terminal.live()) {
            terminal.err().print("\r" + " ".repeat(Terminal.WIDTH - 1) + "\r");
            terminal.err().flush();
        }
    }
}
