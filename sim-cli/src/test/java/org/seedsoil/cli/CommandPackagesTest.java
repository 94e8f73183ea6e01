package org.seedsoil.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Commands live in packages of their own, which do not know each other; what they share is in {@code terminal}, which knows none of them. The
 * program alone knows all.
 */
@AnalyzeClasses(packages = "org.seedsoil.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandPackagesTest {
    private static final String SHARED = "org.seedsoil.cli.terminal..";

    @ArchTest
    static final ArchRule commandsDoNotKnowEachOther = slices().matching("org.seedsoil.cli.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(SHARED));

    @ArchTest
    static final ArchRule whatIsSharedKnowsNoCommand = classes()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.seedsoil.cli",
                    "org.seedsoil.cli.run..",
                    "org.seedsoil.cli.reproduction..",
                    "org.seedsoil.cli.replay..",
                    "org.seedsoil.cli.scenario..");

    @ArchTest
    static final ArchRule theProgramIsTheTop = noClasses()
            .that()
            .resideInAPackage("org.seedsoil.cli.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.seedsoil.cli");

    @ArchTest
    static final ArchRule onlyTheProgramStandsOutside = classes()
            .that()
            .resideInAPackage("org.seedsoil.cli")
            .should()
            .haveSimpleName("Main")
            .orShould()
            .haveSimpleName("Program")
            .orShould()
            .haveSimpleName("package-info");
}
