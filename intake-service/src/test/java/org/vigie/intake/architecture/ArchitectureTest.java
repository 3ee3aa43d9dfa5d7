package org.vigie.intake.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.vigie.eventlog.testing.ServiceArchitecture;

@AnalyzeClasses(packages = "org.vigie.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule whatIsPersonalIsOnlyReachedThroughTheApplicationWhichKeepsTheAudit = noClasses()
            .that()
            .resideOutsideOfPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigie.eventlog.personal..");
}
