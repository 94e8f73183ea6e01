package org.seedsoil.cli.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long a command may take: 90s, 55m, 2h. */
final class StopAfter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}) ?(s|m|min|h)");

    /** Returns seconds. */
    @Override
    public Long convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException(
                    "'" + Suggestion.clip(text) + "'; allowed: a number with s, m or h, such as 55m");
        }
        long number = Long.parseLong(form.group(1));
        return number * (form.group(2).equals("h") ? 3600 : form.group(2).equals("s") ? 1 : 60);
    }
}
