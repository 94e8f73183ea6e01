package org.seedsoil.cli.reproduction;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that are gone: whoever gives one is told what has taken its place. */
@SuppressWarnings("UnusedVariable") // their converter refuses them
final class FormerOptions {
    @Option(names = "--shedding", hidden = true, converter = Drug.class)
    private @Nullable Double shedding;

    @Option(names = "--survival", hidden = true, converter = Drug.class)
    private @Nullable Double survival;

    @Option(names = "--establishment", hidden = true, converter = Drug.class)
    private @Nullable Double establishment;

    /** A factor on what lesions found, which a drug of the scenario says now. */
    static final class Drug implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            throw new TypeConversionException(
                    "there is no such option any more; a drug is part of the scenario, and theory knows it: --set"
                            + " 'care.effects=[{shedding: 0.5}]', or a course by name (--course). What else an effect may change:"
                            + " docs/scenario-reference.md");
        }
    }
}
