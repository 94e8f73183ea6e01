package org.seedsoil.cli.terminal;

import picocli.CommandLine.Option;

/** What every command answers about itself; picocli acts on it. */
@SuppressWarnings("UnusedVariable")
public final class HelpOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 98,
            description = "show this help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 99,
            description = "show the version")
    private boolean version;
}
