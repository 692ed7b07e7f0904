package org.siquan.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;
import org.siquan.engine.kernel.RunControl;

/**
 * What holds in every module beside the application: catalogue, region, engines, rounds, timetables,
 * frameworks, year and command line. Each constant is a
 * rule; {@link HouseRulesArchTest} applies all of them and proves that each one bites.
 */
final class HouseRules {

    private static final String ENGINES = "org.siquan.engine..";

    static final ArchRule ENGINES_KNOW_NO_FRAMEWORK_DATABASE_OR_LOG = noClasses()
            .that()
            .resideInAPackage(ENGINES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "org.slf4j..",
                    "org.apache.logging..",
                    "java.util.logging..",
                    "picocli..",
                    "org.thymeleaf..");

    static final ArchRule ENGINES_STAND_BELOW_EVERYTHING = noClasses()
            .that()
            .resideInAPackage(ENGINES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.siquan.catalogue..",
                    "org.siquan.region..",
                    "org.siquan.round..",
                    "org.siquan.timetable..",
                    "org.siquan.framework..",
                    "org.siquan.year..",
                    "org.siquan.cli..",
                    "org.siquan.app..");

    static final ArchRule ENGINES_KNOW_ONLY_THE_KERNEL_OF_EACH_OTHER = slices().matching("org.siquan.engine.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("org.siquan.engine.kernel.."));

    static final ArchRule TIME_AND_CHANCE_ARE_GIVEN_NEVER_TAKEN = noClasses()
            .that()
            .resideInAnyPackage(
                    ENGINES,
                    "org.siquan.catalogue..",
                    "org.siquan.region..",
                    "org.siquan.round..",
                    "org.siquan.timetable..",
                    "org.siquan.framework..",
                    "org.siquan.year..")
            .should()
            .callMethodWhere(describe("the time or the system's own chance is asked for", HouseRules::takes))
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class);

    static final ArchRule VERIFIERS_READ_AND_NEVER_SEARCH = noClasses()
            .that()
            .resideInAPackage("org.siquan.engine.*.verify..")
            .should()
            .dependOnClassesThat(resideInAPackage(ENGINES).and(describe("search for a result", HouseRules::searches)));

    static final ArchRule SOLVERS_DO_NOT_LOOK_INTO_THEIR_VERIFIERS = noClasses()
            .that(resideInAPackage(ENGINES).and(DescribedPredicate.not(resideInAPackage("..verify.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.siquan.engine.*.verify..");

    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("org.siquan.(**)").should().beFreeOfCycles();

    static final ArchRule EVERY_PACKAGE_IS_DESCRIBED_AND_NULL_MARKED = classes().should(liveInAMarkedPackage());

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)");

    /** ADR 0011. */
    static final ArchRule SENTENCES_IN_TWO_LANGUAGES_ARE_THE_KERNELS = noClasses()
            .that(resideInAnyPackage(
                            ENGINES,
                            "org.siquan.round..",
                            "org.siquan.timetable..",
                            "org.siquan.framework..",
                            "org.siquan.year..",
                            "org.siquan.cli..")
                    .and(DescribedPredicate.not(resideInAPackage("org.siquan.engine.kernel"))))
            .should()
            .haveSimpleName("Text");

    private HouseRules() {}

    private static boolean takes(JavaMethodCall call) {
        var target = call.getTarget();
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" ->
                owner.startsWith("java.time.") && target.getRawParameterTypes().isEmpty();
            case "nanoTime", "currentTimeMillis" -> owner.equals(System.class.getName());
            case "system", "systemUTC", "systemDefaultZone" ->
                owner.equals(Clock.class.getName()) || owner.equals("java.time.InstantSource");
            case "random" -> owner.equals(Math.class.getName());
            case "randomUUID" -> owner.equals(UUID.class.getName());
            case "current" -> owner.equals(ThreadLocalRandom.class.getName());
            default -> false;
        };
    }

    /** Whoever is steered by a budget, draws numbers or calls a solver searches. */
    private static boolean searches(JavaClass type) {
        Set<String> signs = Set.of(RunControl.class.getName(), RandomGenerator.class.getName());
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> signs.contains(name) || name.startsWith("com.google.ortools."));
    }

    private static ArchCondition<JavaClass> liveInAMarkedPackage() {
        return new ArchCondition<>("live in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        type, marked, "%s lies in a package without it".formatted(type.getName())));
            }
        };
    }
}
