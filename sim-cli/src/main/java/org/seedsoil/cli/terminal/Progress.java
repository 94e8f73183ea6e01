package org.seedsoil.cli.terminal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.seedsoil.engine.Pace;

/**
 * Tells how far a run has come and how long it will take: one line that is overwritten on a terminal, plain lines at every
 * tenth elsewhere.
 */
public final class Progress {
    private static final long NANOS_BETWEEN_LIVE = 100_000_000L;
    private static final long NANOS_BETWEEN_LINES = 2_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Patients who take longer than this are told of one by one. */
    private static final long NANOS_CALM = 3_000_000_000L;

    private final Terminal terminal;
    private final long total;
    private final LongSupplier nanos;
    private final long start;
    private long done;
    private long lastTold;
    private long lastDone;
    private long lastTenth;

    Progress(Terminal terminal, long total, LongSupplier nanos) {
        this.terminal = terminal;
        this.total = total;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.lastTold = start;
        this.lastDone = start;
    }

    /** Tells that a patient is done. */
    synchronized void step() {
        done++;
        lastDone = nanos.getAsLong();
        long now = nanos.getAsLong();
        long tenth = 10 * done / total;
        boolean due = terminal.live()
                ? now - lastTold >= NANOS_BETWEEN_LIVE
                : tenth > lastTenth && now - lastTold >= NANOS_BETWEEN_LINES;
        if (due && done < total) {
            lastTold = now;
            lastTenth = tenth;
            tell(line(now));
        }
    }

    /** Tells where a patient is who takes long. */
    synchronized void still(Optional<Pace.Moment> moment) {
        long now = nanos.getAsLong();
        if (now - lastDone < NANOS_CALM || done == total) {
            return;
        }
        lastTold = now;
        String where = moment.map(at -> String.format(
                        Locale.ROOT, "; now day %.0f of %.0f, %d lesions", at.day(), at.horizonDays(), at.lesions()))
                .orElse("; in the first step");
        String sofar = duration((now - start) / NANOS_PER_SECOND) + " so far" + where;
        tell(total == 1 ? sofar : count() + "  " + sofar);
    }

    synchronized void end() {
        if (terminal.live()) {
            terminal.err().print("\r" + " ".repeat(Terminal.WIDTH - 1) + "\r");
            terminal.err().flush();
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

    private String line(long now) {
        double elapsed = (now - start) / NANOS_PER_SECOND;
        double left = elapsed / done * (total - done);
        return count() + "  " + duration(elapsed) + " so far, about " + duration(left) + " left";
    }

    private String count() {
        return String.format(Locale.ROOT, "%3d %%  %d of %d patients", 100 * done / total, done, total);
    }

    /**
     * Writes how long something takes.
     *
     * @param seconds seconds, at least 0
     * @return for example "3 min 20 s"
     */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
