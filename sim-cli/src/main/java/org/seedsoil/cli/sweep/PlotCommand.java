package org.seedsoil.cli.sweep;

import java.io.IOException;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.sweep.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a sweep from what is stored, also while it runs. */
@Command(
        name = "plot",
        header = "Draws a sweep from what is stored, also while it runs.",
        footer = {"  seedsoil plot out/mine", "  seedsoil plot out/mine --partial"})
public final class PlotCommand extends TerminalCommand {
    @Mixin
    private SweepArgument argument = new SweepArgument();

    @Option(names = "--partial", order = 40, description = "go without points that are missing")
    private boolean partial;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private SweepFormat format = new SweepFormat();

    /**
     * Opens the command.
     *
     * @param terminal where it speaks
     */
    public PlotCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        SweepFolder folder = argument.open();
        new SweepOutcome(terminal(), json(), quiet(), threads.number(), format.tables())
                .write(folder, folder.sweep(), partial);
        return Exit.DONE.code();
    }
}
