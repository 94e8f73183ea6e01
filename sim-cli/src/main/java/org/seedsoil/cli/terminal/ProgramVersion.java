package org.seedsoil.cli.terminal;

import org.seedsoil.engine.Engine;
import org.seedsoil.run.Version;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program, and by which kernel it follows seeds on this machine. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"seedsoil " + Version.text(), "kernel: " + Engine.kernel()};
    }
}
