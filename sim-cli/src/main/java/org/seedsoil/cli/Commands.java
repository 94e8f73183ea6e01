package org.seedsoil.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands that know their terminal. */
final class Commands implements IFactory {
    private final Terminal terminal;

    Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
