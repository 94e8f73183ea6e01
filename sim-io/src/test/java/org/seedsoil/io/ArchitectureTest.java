package org.seedsoil.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Scenarios are read without knowing how results are written: a worker that computes needs neither JSON nor tables. */
@AnalyzeClasses(packages = "org.seedsoil.io", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule readingScenariosKnowsNoJsonAndNoResults = noClasses()
            .that()
            .resideInAPackage("org.seedsoil.io")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tools.jackson..",
                    "com.fasterxml..",
                    "org.apache.parquet..",
                    "de.siegmar..",
                    "org.seedsoil.io.*..");

    @ArchTest
    static final ArchRule onlyReadingKnowsYaml = noClasses()
            .that()
            .resideOutsideOfPackage("org.seedsoil.io")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("org.seedsoil.(**)").should().beFreeOfCycles();
}
