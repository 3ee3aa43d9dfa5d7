package org.vigie.referral.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.testing.ServiceArchitecture;
import org.vigie.referral.application.AuditedNotes;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Prosecutors;
import org.vigie.referral.application.Referrals;

@AnalyzeClasses(packages = "org.vigie.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule keysAreFoundByWhoReadsTheLogAlone = noClasses()
            .that()
            .doNotBelongToAnyOf(Referrals.class, AuditedNotes.class, Authorities.class, Prosecutors.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.vigie.eventlog.personal.SubjectKeys");

    @ArchTest
    static final ArchRule notesAreReadByTheDoorThatRecordsIt = noClasses()
            .that()
            .doNotBelongToAnyOf(AuditedNotes.class)
            .should()
            .callMethod(Referrals.class, "inTheClear", UUID.class, SubjectKey.class);

    @ArchTest
    static final ArchRule secretsAreReadOnlyWhereMessagesAreSent = noClasses()
            .that()
            .resideOutsideOfPackages("..application.delivery..")
            .should()
            .callMethod(Authorities.class, "findWithSecrets", String.class);

    @ArchTest
    static final ArchRule theDirectoryKnowsNothingOfReferrals = noClasses()
            .that()
            .resideInAPackage("..domain.authority..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigie.referral.domain");
}
