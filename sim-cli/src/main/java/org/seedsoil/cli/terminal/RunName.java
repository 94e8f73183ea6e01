package org.seedsoil.cli.terminal;

import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a run is called. It names a folder on every system, so it is short and plain. */
public final class RunName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (text.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}") && !text.endsWith(".")) {
            return text;
        }
        throw new TypeConversionException(
                "'" + Suggestion.clip(text) + "'; allowed: up to 60 letters, digits, hyphens, underscores and dots");
    }
}
