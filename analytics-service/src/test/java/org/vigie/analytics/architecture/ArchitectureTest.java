package org.vigie.analytics.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.vigie.eventlog.testing.ServiceArchitecture;

@AnalyzeClasses(packages = "org.vigie.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule noPackagesDependOnEachOtherInACircle =
            slices().matching("org.vigie.analytics.(**)").should().beFreeOfCycles();
}
