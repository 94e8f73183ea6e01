package org.seedsoil.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Soil;
import org.seedsoil.disease.Source;

/**
 * Ways of seeds that are shared. No draws: one component of a disease is changed at a time, and either the ways are told apart or all that comes of them
 * is the same bits as without sharing. A component that is added to these records and that nobody thought of fails, too.
 */
class TravelTest {
    private static final Disease DISEASE = new DiseaseSketch(BodySketch.abdomen())
            .clone(DiseaseSketch.plain())
            .clone(DiseaseSketch.clustered())
            .variedSoils()
            .block("CXCR4", 0.2)
            .build();

    /** What the way of a seed does not depend on, by record; components that are records or lists of them have rows of their own. */
    private static final Map<String, Set<String>> ASIDE = Map.of(
            "Disease", Set.of("escapedAt", "cellsPerCm3", "bone"),
            "Clone", Set.of("name", "shedding", "mutations"),
            "Soil", Set.of("niche", "dormancy", "growth", "surveillance"));

    /** A disease in which one component is another. */
    record Change(String of, String component, Disease disease) {
        boolean matters() {
            return !ASIDE.getOrDefault(of, Set.of()).contains(component);
        }

        @Override
        public String toString() {
            return of + "." + component;
        }
    }

    static Stream<Change> changes() {
        Clone clone = DISEASE.clones().get(1);
        Soil soil = DISEASE.soil(1, 2);
        return Stream.of(
                        changes(DISEASE, changed -> changed, "clones", "soils", "transit"),
                        changes(DISEASE.transit(), transit -> with(DISEASE, "transit", transit)),
                        changes(
                                clone,
                                changed -> with(
                                        DISEASE,
                                        "clones",
                                        List.of(DISEASE.clones().get(0), changed))),
                        changes(soil, TravelTest::withSoil, "bed"),
                        changes(soil.bed(), bed -> withSoil(with(soil, "bed", bed))))
                .flatMap(changes -> changes);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatChangesTheWayIsToldApartAndAllElseIsTheSameBits(Change change) {
        Travel travel = Travel.of(Cascade.of(DISEASE));
        assertThat(travel.isOf(change.disease())).isEqualTo(!change.matters());
        if (!change.matters()) {
            CascadeProbabilities shared = CascadeProbabilities.of(Cascade.of(change.disease(), travel), travel);
            CascadeProbabilities own = CascadeProbabilities.of(Cascade.of(change.disease()));
            for (int source = 0; source < Source.count(DISEASE); source++) {
                Source from = Source.at(source, DISEASE);
                alike(shared.from(from), own.from(from));
            }
        }
    }

    private static void alike(SourceFates some, SourceFates others) {
        assertThat(some.alike(others)).isTrue();
        assertThat(some.survival()).isEqualTo(others.survival());
        for (int organ = 0; organ < DISEASE.anatomy().size(); organ++) {
            for (Fate fate : Fate.values()) {
                assertThat(some.transitDays(fate, organ)).isEqualTo(others.transitDays(fate, organ));
            }
            assertThat(some.survival(organ)).isEqualTo(others.survival(organ));
            assertThat(some.doomedDormant(organ)).isEqualTo(others.doomedDormant(organ));
            assertThat(some.doomedColonyDays(organ)).isEqualTo(others.doomedColonyDays(organ));
        }
    }

    private static Disease withSoil(Soil soil) {
        List<Soil> second = new ArrayList<>(DISEASE.soils().get(1));
        second.set(2, soil);
        return with(DISEASE, "soils", List.of(DISEASE.soils().get(0), second));
    }

    /** Each component of a record changed in turn, but for those that are changed elsewhere. */
    private static <T extends Record> Stream<Change> changes(T of, Function<T, Disease> in, String... elsewhere) {
        return Arrays.stream(of.getClass().getRecordComponents())
                .filter(component -> !List.of(elsewhere).contains(component.getName()))
                .filter(component -> value(of, component) != null)
                .map(component -> new Change(
                        of.getClass().getSimpleName(),
                        component.getName(),
                        in.apply(with(of, component.getName(), other(value(of, component))))));
    }

    /** Another value of the same kind. */
    private static Object other(Object value) {
        if (value instanceof Double number) {
            return 0.9 * number + 0.01;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof String text) {
            return text + "s";
        }
        if (value instanceof Anatomy) {
            return BodySketch.abdomen();
        }
        if (value instanceof Set<?>) {
            return EnumSet.complementOf(EnumSet.of(CascadeStage.SELF_SEEDING, CascadeStage.LYMPH));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() || map.containsKey("CXCR4") ? Map.of("CXCR4", 0.3) : Map.of("plain", 2e-3);
        }
        return next((Record) value);
    }

    /** The same with its first number that may be changed by itself another one. */
    private static Record next(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getType() == double.class) {
                return with(value, component.getName(), other(value(value, component)));
            }
        }
        throw new IllegalArgumentException(value.toString());
    }

    private static Object value(Record of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same record with one component another. */
    @SuppressWarnings("unchecked") // a record's own class
    private static <T extends Record> T with(T of, String name, Object other) {
        RecordComponent[] components = of.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(name) ? other : value(of, component))
                .toArray();
        try {
            Constructor<?> canonical = of.getClass().getDeclaredConstructor(types);
            return (T) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
