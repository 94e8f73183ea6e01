package org.seedsoil.cli.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a folder. An empty one would be the folder that the user is in. */
public final class FolderName implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw refuse(text);
        }
        throw refuse(text);
    }

    private static TypeConversionException refuse(String text) {
        return new TypeConversionException("'" + Suggestion.clip(text) + "'; allowed: the name of a folder");
    }
}
