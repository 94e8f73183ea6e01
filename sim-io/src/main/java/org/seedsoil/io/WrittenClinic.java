package org.seedsoil.io;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.observe.Examined;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.StagingBuilder;

/** What clinicians look at by settings that may still have faults. */
final class WrittenClinic {
    private WrittenClinic() {}

    static Examined examined(Settings settings) {
        return new Examined(
                settings.find("care.clinic") != null,
                StagingBuilder.table(settings),
                analytes(settings),
                orders(settings, order -> order.get("biopsy") != null),
                settings.find("care.clinic.fitness") != null,
                settings.find("care.clinic.markers") instanceof Setting.Group markers
                        ? List.copyOf(markers.entries().keySet())
                        : List.of());
    }

    private static List<Analyte> analytes(Settings settings) {
        if (!(settings.find("care.clinic.liquid-biopsy") instanceof Setting.Group tests)) {
            return List.of();
        }
        return Arrays.stream(Analyte.values())
                .filter(kind -> tests.entries().values().stream()
                        .anyMatch(test -> test instanceof Setting.Group keys && keys.get(kind.word()) != null))
                .toList();
    }

    /** Whether a rule of the policy may order something. */
    static boolean orders(Settings settings, Predicate<Setting.Group> which) {
        return settings.find("care.clinic.policy") instanceof Setting.Items rules
                && rules.items().stream()
                        .flatMap(WrittenClinic::orders)
                        .anyMatch(order -> order instanceof Setting.Group keys && which.test(keys));
    }

    private static Stream<Setting> orders(Setting rule) {
        return rule instanceof Setting.Group keys
                ? Stream.of("do", "else")
                        .map(keys::get)
                        .filter(Setting.Items.class::isInstance)
                        .map(Setting.Items.class::cast)
                        .flatMap(orders -> orders.items().stream())
                : Stream.empty();
    }
}
