package org.vigie.intake.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.vigie.eventlog.decider.Decider;

@AnalyzeClasses(packages = "org.vigie.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainKnowsNothingButJavaAndTheDecider = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "org.jspecify.annotations",
                    "org.vigie.intake.domain..",
                    Decider.class.getPackageName()));

    @ArchTest
    static final ArchRule theDomainHasNoClockAndNoRandom = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class, RandomGenerator.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule theApplicationKnowsNoAdapterAndNoView = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..adapter..", "..readmodel..");

    @ArchTest
    static final ArchRule viewsKnowNoAdapter = noClasses()
            .that()
            .resideInAPackage("..readmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule viewsKnowNoOtherView =
            slices().matching("org.vigie.intake.readmodel.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule adaptersKnowNoOtherAdapter =
            slices().matching("org.vigie.intake.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule whatIsPublishedIsMadeInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigie.eventlog.relay..");

    @ArchTest
    static final ArchRule everythingPersonalIsReadThroughTheAudit = noClasses()
            .that()
            .resideOutsideOfPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigie.eventlog.personal..");
}
