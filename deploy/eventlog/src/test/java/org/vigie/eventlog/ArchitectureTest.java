package org.vigie.eventlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what in this library. */
@AnalyzeClasses(packages = "org.vigie", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String LIBRARY = "org.vigie.eventlog..";

    private ArchitectureTest() {}

    @ArchTest
    static final ArchRule theLibraryKnowsNoServiceAndNoBusiness = noClasses()
            .that()
            .resideInAPackage(LIBRARY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.vigie.intake..",
                    "org.vigie.referral..",
                    "org.vigie.analytics..",
                    "org.vigie.mapping..",
                    "org.vigie.territories..",
                    "org.vigie.http..",
                    "org.vigie.local..");

    @ArchTest
    static final ArchRule aDeciderIsPlainJava = classes()
            .that()
            .resideInAPackage("org.vigie.eventlog.decider")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.vigie.eventlog.decider");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheStoresDriver = noClasses()
            .that()
            .resideInAPackage(LIBRARY)
            .and()
            .resideOutsideOfPackage("org.vigie.eventlog.postgres")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule onlyTheRuntimeKnowsQuarkus = noClasses()
            .that()
            .resideInAPackage(LIBRARY)
            .and()
            .resideOutsideOfPackage("org.vigie.eventlog.runtime")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..");

    @ArchTest
    static final ArchRule cryptographyStaysWithTheKeys = noClasses()
            .that()
            .resideInAPackage(LIBRARY)
            .and()
            .resideOutsideOfPackage("org.vigie.eventlog.personal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.crypto.tink..", "javax.crypto..");

    @ArchTest
    static final ArchRule packagesBelowTheRootHaveNoCycles =
            slices().matching("org.vigie.eventlog.(*)..").should().beFreeOfCycles();
}
