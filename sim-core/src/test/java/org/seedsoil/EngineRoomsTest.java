package org.seedsoil;

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
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rooms of the engine: which of its classes may know which. Each stands in one room and knows its own and those above it in this list, never one
 * below. They are one package, for what rooms share would have to be public to be in several (docs/adr/0015-rooms-of-one-package.md).
 */
@AnalyzeClasses(packages = "org.seedsoil.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineRoomsTest {
    private static final String ENGINE = "org.seedsoil.engine";

    private static final List<Room> ROOMS = List.of(
            new Room("numbers", "Exponentials FalsePosition GaussLegendre PoissonWeights"),
            new Room("threads", "Pace WorkerPool"),
            new Room(
                    "small colonies",
                    "Promise ColonyRates ColonyChain Ticks ColonyCourse Rise DoomedLives Fading Prospects Doomed DoomedWalk SleepLaw Unfollowed UndrawnLives"),
            new Room("what is told of seeds", "Mode SeedId SeedStory Witness TooManySeedsException"),
            new Room(
                    "laws of seeds",
                    "Plan Kernel Kernels ScalarKernel VectorKernel VectorKernels Thinning SeedLaws Travels"),
            new Room("laws in time", "LesionLaws Laws TreatedLaws Epochs DoomedHere Undrawn"),
            new Room(
                    "lesions",
                    "Departure Path Piece Vessels Milestones AblationHistory BoneSite Residue Seedling Foci LesionState Sizes"
                            + " DetachmentProcess MixedColony ColonyWalk BoneGrowth LargeGrowth FocalGrowth"),
            new Room(
                    "the patient",
                    "Body Chronicle Settlements BeyondHorizon Diagnosis OperativeDeath CourseClock FirstCourse Toxicities Debris Skeleton TumourDna BloodSamples Visits Specimens Comparison Biopsies GeneralState Responses Progressions Excising OrderedOperation PlannedOperation OrderBook PolicyReader Findings"),
            new Room(
                    "means of treatment",
                    "LocalTreatment Encounter Surgery Fields LesionAblation Ablations AblationDays Orders OracleRemovals Excision ExcisionPlan Metastasectomies Treatments"),
            new Room(
                    "seeds under way",
                    "SeedLedger ShedHistory Wakings DoomedKind DoomedThere Pathology Unseen Split UnfollowedSleepers UnfollowedSeeds FlowShares Shed Standing Settling Seeding WalkedSeeding ExplicitSeeding ThinnedSeeding"),
            new Room(
                    "the course of a life",
                    "Cutting LesionGrowth Agenda Beginning Suffering DeathClock SeriesRecorder Closing Run"),
            new Room("what others see", "Engine PatientEngine"));

    /** Some classes that belong together; nested ones belong to theirs. */
    private record Room(String name, Set<String> classes) {
        Room(String name, String classes) {
            this(name, new TreeSet<>(List.of(classes.split(" "))));
        }
    }

    @ArchTest
    static final ArchRule nobodyKnowsARoomBelow =
            ArchRuleDefinition.classes().that().resideInAPackage(ENGINE).should(knowTheirRoomAndThoseAbove());

    @ArchTest
    static void everyClassHasARoom(JavaClasses classes) {
        Set<String> homeless = new TreeSet<>();
        for (JavaClass each : classes) {
            if (room(each) < 0 && !outermost(each).equals("package-info")) {
                homeless.add(outermost(each));
            }
        }
        assertThat(homeless)
                .as("classes of the engine without a room in this test")
                .isEmpty();
    }

    private static ArchCondition<JavaClass> knowTheirRoomAndThoseAbove() {
        return new ArchCondition<>("know their room and those above it only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(d -> room(d.getTargetClass()) > room(item))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(
                                item,
                                ROOMS.get(room(item)).name() + " knows "
                                        + ROOMS.get(room(d.getTargetClass())).name() + ": " + d.getDescription())));
            }
        };
    }

    private static int room(JavaClass type) {
        if (type.getBaseComponentType().getPackageName().equals(ENGINE)) {
            String name = outermost(type.getBaseComponentType());
            for (int i = 0; i < ROOMS.size(); i++) {
                if (ROOMS.get(i).classes().contains(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).split("\\$", 2)[0];
    }
}
