package org.seedsoil.cli;

import java.util.List;
import java.util.Locale;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of several words. */
final class OneWord {
    private OneWord() {}

    private static String of(List<String> words, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (words.contains(word)) {
            return word;
        }
        throw new TypeConversionException("'" + Suggestion.clip(text) + "'" + Suggestion.of(text, words) + "; allowed: "
                + String.join(", ", words));
    }

    /** How seeds are followed. */
    static final class ModeWord implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return of(List.of("explicit", "thinned", "reference", "auto"), text);
        }
    }

    /** Which numbers are looked at. */
    static final class WhichWord implements ITypeConverter<Inquiry.Which> {
        @Override
        public Inquiry.Which convert(String text) {
            return Inquiry.Which.valueOf(
                    of(List.of("main", "all", "none"), text).toUpperCase(Locale.ROOT));
        }
    }

    /** How tables are stored. */
    static final class Format implements ITypeConverter<TableFormat> {
        @Override
        public TableFormat convert(String text) {
            return TableFormat.valueOf(of(List.of("parquet", "csv"), text).toUpperCase(Locale.ROOT));
        }
    }
}
