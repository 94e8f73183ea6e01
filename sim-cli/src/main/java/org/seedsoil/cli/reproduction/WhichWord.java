package org.seedsoil.cli.reproduction;

import java.util.List;
import java.util.Locale;
import org.seedsoil.cli.terminal.OneWord;
import org.seedsoil.reproduction.Inquiry;
import picocli.CommandLine.ITypeConverter;

/** Reads which numbers are looked at. */
final class WhichWord implements ITypeConverter<Inquiry.Which> {
    @Override
    public Inquiry.Which convert(String text) {
        return Inquiry.Which.valueOf(
                OneWord.of(List.of("main", "all", "none"), text).toUpperCase(Locale.ROOT));
    }
}
