package org.seedsoil.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of every key, held to itself. */
class SpecTest {
    private record Place(String path, SectionSpec section, Key key) {}

    private static List<Place> places(SectionSpec root) {
        List<Place> places = new ArrayList<>();
        collect("", root, places);
        return places;
    }

    private static void collect(String path, Spec spec, List<Place> places) {
        if (spec instanceof SectionSpec section) {
            for (Key key : section.keys()) {
                places.add(new Place(path + "." + key.name(), section, key));
                collect(path + "." + key.name(), key.spec(), places);
            }
        } else if (spec instanceof MapSpec map) {
            collect(path + ".*", map.value(), places);
        } else if (spec instanceof ListSpec list) {
            collect(path + "[]", list.item(), places);
        } else if (spec instanceof AlternativeSpec either) {
            collect(path, either.structure(), places);
        } else if (spec instanceof OneOfSpec one) {
            one.kinds().forEach(kind -> collect(path + "." + kind.name(), kind.spec(), places));
        }
    }

    private static Stream<Place> all() {
        return Stream.concat(places(ScenarioSpec.root()).stream(), places(AnatomySpec.root()).stream());
    }

    @Test
    void everyDefaultIsAllowed() {
        all().forEach(place -> {
            if (place.key.presence() == Key.Presence.DEFAULT) {
                assertThat(place.key.absent()).as(place.path).isNotNull();
            }
        });
    }

    @Test
    void everyKeyIsExplainedInOneLine() {
        all().forEach(place -> assertThat(place.key.doc())
                .as(place.path)
                .isNotBlank()
                .doesNotContain("\n")
                .doesNotEndWith(".")
                .hasSizeLessThan(121));
    }

    @Test
    void keysAreUniqueAndNoneIsCalledSource() {
        all().map(Place::section).distinct().forEach(section -> {
            List<String> names = section.keys().stream().map(Key::name).toList();
            assertThat(names).doesNotHaveDuplicates().doesNotContain(SectionSpec.SOURCE);
        });
    }

    @Test
    void everyValueSaysWhatIsAllowed() {
        all().forEach(place ->
                assertThat(place.key.spec().allowed()).as(place.path).isNotBlank());
    }

    @Test
    void defaultsReadBackFromWhatTheyAreWrittenAs() {
        all().forEach(place -> {
            if (place.key.spec() instanceof ValueSpec value && place.key.absent() != null) {
                Setting standard = place.key.absent();
                if (standard instanceof Setting.Words words && words.text().isEmpty()) {
                    return;
                }
                assertThat(value.parse(value.format(standard))).as(place.path).isEqualTo(standard);
            }
        });
    }
}
