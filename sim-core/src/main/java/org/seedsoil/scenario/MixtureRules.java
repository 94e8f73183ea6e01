package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rules of mixtures: what results of all patients are named after and counted on is the same in every cancer. */
final class MixtureRules {
    /** What is one for all patients. */
    private static final List<String> SHARED =
            List.of("horizon", "follow-up", "step", "population-cap", "lesion-cap", "output.series-every");
    /** What everybody has or nobody. */
    private static final List<String> ALIKE = List.of("bone", "care.clinic", "care.diagnosis", "care.detection");

    private static final KeyPath MIXTURE = KeyPath.parse("mixture");

    private MixtureRules() {}

    static List<Violation> check(Settings settings) {
        List<Violation> violations = new ArrayList<>();
        List<Mixture.Cancer> cancers = settings.mixture().cancers();
        for (int i = 1; i < cancers.size(); i++) {
            check(cancers.get(0), cancers.get(i), violations);
        }
        return violations;
    }

    private static void check(Mixture.Cancer first, Mixture.Cancer other, List<Violation> violations) {
        KeyPath here = MIXTURE.child(other.name());
        for (String key : List.of("organs", "nodes", "clones")) {
            if (!names(first, key).equals(names(other, key))) {
                violations.add(Violation.of(
                        here,
                        "its " + key + " are not those of " + first.name()
                                + ", and results are named after them; allowed: "
                                + String.join(", ", names(first, key))));
            }
        }
        for (String key : SHARED) {
            Setting wanted = first.settings().find(key);
            if (!Objects.equals(wanted, other.settings().find(key))) {
                violations.add(Violation.of(
                        here,
                        "its " + key + " is not that of " + first.name() + ", and all patients share it; allowed: "
                                + key.replaceFirst("\\..*", "") + " beside mixture, for all"));
            }
        }
        for (String key : ALIKE) {
            if (first.settings().find(key) instanceof Setting.Group
                    != other.settings().find(key) instanceof Setting.Group) {
                violations.add(Violation.of(
                        here,
                        "of this cancer and " + first.name() + " one has " + key
                                + " and the other does not; allowed: both or neither"));
            }
        }
    }

    private static List<String> names(Mixture.Cancer cancer, String key) {
        return cancer.settings().find(key) instanceof Setting.Group group
                ? List.copyOf(group.entries().keySet())
                : List.of();
    }
}
