package org.seedsoil.cli.terminal;

import java.util.List;
import java.util.Locale;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of several words. */
public final class OneWord {
    private OneWord() {}

    /** Reads one of some words, in whatever case; refuses others, with a suggestion. */
    public static String of(List<String> words, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (words.contains(word)) {
            return word;
        }
        throw new TypeConversionException("'" + Suggestion.clip(text) + "'" + Suggestion.of(text, words) + "; allowed: "
                + String.join(", ", words));
    }

    /** How seeds are followed. */
    public static final class ModeWord implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return of(List.of("explicit", "thinned", "reference", "auto"), text);
        }
    }

    /** How tables are stored. */
    public static final class Format implements ITypeConverter<TableFormat> {
        @Override
        public TableFormat convert(String text) {
            return TableFormat.valueOf(of(List.of("parquet", "csv"), text).toUpperCase(Locale.ROOT));
        }
    }
}
