package org.seedsoil;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.clinic.Assay;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Sample;
import org.seedsoil.clinic.Sight;

/**
 * Which package may use which: only packages on lower lines of the list below. Packages on one line do not know each other;
 * theory and engine above all, so that each can test the other.
 */
@AnalyzeClasses(packages = "org.seedsoil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("elementary"),
            Set.of("quantity", "random", "statistics", "event", "matrix", "bone"),
            Set.of("anatomy", "growth", "clinic"),
            Set.of("disease"),
            Set.of("cascade", "care"),
            Set.of("patient", "outcome"),
            Set.of("scenario", "observe"),
            Set.of("theory", "engine"),
            Set.of("catalogue"),
            Set.of("trial"),
            Set.of("experiment", "arms"));

    /** The level of engine and theory. */
    private static final int LIFE = 7;

    private static final Set<String> KNOW_THREADS = Set.of(
            "WorkerPool",
            "Kernels",
            "ColonyLaws",
            "ImmuneSurveillance",
            "SourceFates",
            "CascadeProbabilities",
            "Travel");

    @ArchTest
    static final ArchRule packagesUseLowerLevelsOnly = classes().should(useLowerLevelsOnly());

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("org.seedsoil.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreStandsOnMathematicsAlone = classes()
            .should(
                    onlyDependOnClassesThat(
                            describe(
                                    "are of the core, the JDK with its vectors, Commons Math and RNG, or annotations",
                                    (JavaClass c) -> c.getPackageName()
                                            .matches(
                                                    "(org\\.seedsoil|java|org\\.apache\\.commons\\.(math3|rng)"
                                                            + "|org\\.jspecify|jdk\\.incubator\\.vector|com\\.google\\.errorprone\\.annotations)(\\..*)?|"))));

    @ArchTest
    static final ArchRule theCoreKnowsNoFilesClocksOrLogs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io", "java.nio.file..", "java.net..", "java.time..", "java.util.logging..");

    /** What a browser has not; those that are named are to be given their threads and kernels from above. */
    @ArchTest
    static final ArchRule aPatientsLifeKnowsNoThreads = noClasses()
            .that(describe(
                    "a patient's life needs",
                    (JavaClass c) -> level(c) >= 0 && level(c) <= LIFE && !KNOW_THREADS.contains(c.getSimpleName())))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .orShould()
            .dependOnClassesThat(describe("are threads", (JavaClass c) -> c.isAssignableTo(Thread.class)))
            .orShould()
            .callMethod(Class.class, "forName", String.class);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    /** Who decides knows findings. */
    @ArchTest
    static void noChartLeadsToTheBody(JavaClasses classes) {
        Set<String> reached = new TreeSet<>();
        reach(classes.get(Chart.class), reached);
        reach(classes.get(Recist.class), reached);
        assertThat(reached)
                .contains(Finding.class.getName(), Sample.class.getName())
                .doesNotContain(Sight.class.getName(), Assay.class.getName());
        assertThat(reached)
                .allMatch(name -> name.matches("org\\.seedsoil\\.(clinic|elementary|statistics|quantity)\\..*"));
    }

    private static void reach(JavaClass type, Set<String> reached) {
        if (type.getPackageName().startsWith("org.seedsoil") && reached.add(type.getName())) {
            type.getDirectDependenciesFromSelf()
                    .forEach(to -> reach(to.getTargetClass().getBaseComponentType(), reached));
        }
    }

    @ArchTest
    static void everyPackageHasALevel(JavaClasses classes) {
        Set<String> unknown = new TreeSet<>();
        for (JavaClass each : classes) {
            if (!each.getPackageName().equals("org.seedsoil") && level(each) < 0) {
                unknown.add(each.getPackageName());
            }
        }
        assertThat(unknown).as("packages without a level in this test").isEmpty();
    }

    private static ArchCondition<JavaClass> useLowerLevelsOnly() {
        return new ArchCondition<>("use packages of lower levels only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(d -> level(d.getTargetClass()) >= level(item))
                        .filter(d -> !name(d.getTargetClass()).equals(name(item)))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
            }
        };
    }

    /** The part of a package's name after org.seedsoil; sub-packages belong to it. */
    private static String name(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.", -1);
        return parts.length > 2 && parts[0].equals("org") && parts[1].equals("seedsoil") ? parts[2] : "";
    }

    private static int level(JavaClass type) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).contains(name(type))) {
                return i;
            }
        }
        return -1;
    }
}
