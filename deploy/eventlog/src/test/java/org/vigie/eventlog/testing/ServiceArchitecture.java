package org.vigie.eventlog.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.decider.Decider;

/**
 * The rules that every service keeps, as sentences. A service's test takes them in with
 * {@code @ArchTest static final ArchTests HOUSE = ArchTests.in(ServiceArchitecture.class)} beside rules of its own.
 */
public final class ServiceArchitecture {
    private ServiceArchitecture() {}

    @ArchTest
    static final ArchRule theDomainKnowsNothingButJavaAndTheDecider = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.text",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations",
                    "org.vigie.*.domain..",
                    Decider.class.getPackageName()));

    @ArchTest
    static final ArchRule theDomainHasNoClockAndNoRandom = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class)
            .orShould()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")))
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule theApplicationKnowsNoAdapterNoViewAndNoPolicy = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..adapter..", "..readmodel..", "..policy..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatReadsRequestsMakesNoIdThatAnybodyCanCompute = noClasses()
            .that()
            .resideInAPackage("..adapter.http..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EventIds.class)
            .because("what a client calls its things is hashed by ReferenceIds")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule policiesAndViewsKnowNoAdapter = noClasses()
            .that()
            .resideInAnyPackage("..policy..", "..readmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsKnowNoOtherView = slices().matching("org.vigie.*.readmodel.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adaptersKnowNoOtherAdapter = slices().matching("org.vigie.*.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatIsPublishedIsMadeInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.vigie.eventlog.relay..");

    @ArchTest
    static final ArchRule namesAreOfTheField =
            noClasses().should().haveNameMatching(".*\\.(Base|Abstract)[A-Z]\\w*|.*(Manager|Helper|Utils?|Impl)");

    @ArchTest
    static final ArchRule nobodySleepsAndNobodyPrints = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule everyResourceSaysWhoMay = methods()
            .that(areAskedOverHttp())
            .should(sayOrAreOfAClassThatSaysWhoMay())
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaMethod> areAskedOverHttp() {
        return DescribedPredicate.describe(
                "are asked over HTTP",
                method -> method.isAnnotatedWith("jakarta.ws.rs.Path")
                        || method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    private static ArchCondition<JavaMethod> sayOrAreOfAClassThatSaysWhoMay() {
        Set<String> ways = Set.of(
                "jakarta.annotation.security.RolesAllowed",
                "jakarta.annotation.security.PermitAll",
                "io.quarkus.security.Authenticated");
        return new ArchCondition<>("say who may, or be of a class that does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = ways.stream()
                        .anyMatch(way ->
                                method.isAnnotatedWith(way) || method.getOwner().isAnnotatedWith(way));
                events.add(new SimpleConditionEvent(
                        method, says, method.getFullName() + " does not say who may: @RolesAllowed, or @PermitAll"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info with @NullMarked"));
            }
        };
    }
}
