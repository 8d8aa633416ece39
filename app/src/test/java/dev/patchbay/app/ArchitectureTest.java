package dev.patchbay.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.app.cli.PatchbayCommand;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Stream;

/** What may depend on what, and the habits that hold everywhere; the reasons are in docs/architecture.md. */
@AnalyzeClasses(
        packages = "dev.patchbay",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    private static final String[] SHARED = {"dev.patchbay.bus..", "dev.patchbay.actor..", "dev.patchbay.model.."};
    private static final String[] FEATURES = {
        "conversation", "installation", "assistant", "analytics", "ticket", "web", "observability", "storage"
    };

    @ArchTest
    static final ArchRule modulesDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("shared-model")
            .definedBy(SHARED)
            .layer("config")
            .definedBy("dev.patchbay.config..")
            .layer("verticles")
            .definedBy(packages(FEATURES))
            .layer("bots")
            .definedBy("dev.patchbay.bot..", "dev.patchbay.simulator..", "dev.patchbay.doctor..")
            .layer("app")
            .definedBy("dev.patchbay.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bots")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("verticles")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("verticles", "bots", "app");

    @ArchTest
    static final ArchRule everyPackageBelongsToAModule = classes()
            .should()
            .resideInAnyPackage(together(
                    together(
                            SHARED,
                            "dev.patchbay.config..",
                            "dev.patchbay.bot..",
                            "dev.patchbay.simulator..",
                            "dev.patchbay.doctor..",
                            "dev.patchbay.app.."),
                    packages(FEATURES)));

    @ArchTest
    static final ArchRule conversationKeepsToItself = keepsToItself("conversation");

    @ArchTest
    static final ArchRule installationKeepsToItself = keepsToItself("installation");

    /** The words of ticket commands are shared on purpose: reading them touches no ticket. */
    @ArchTest
    static final ArchRule assistantKeepsToItself = keepsToItself("assistant", "dev.patchbay.ticket.words..");

    @ArchTest
    static final ArchRule analyticsKeepsToItself = keepsToItself("analytics");

    @ArchTest
    static final ArchRule ticketKeepsToItself = keepsToItself("ticket");

    @ArchTest
    static final ArchRule webKeepsToItself = keepsToItself("web");

    @ArchTest
    static final ArchRule observabilityKeepsToItself = keepsToItself("observability");

    @ArchTest
    static final ArchRule storageKnowsNoFeature = keepsToItself("storage");

    @ArchTest
    static final ArchRule ticketWordsTouchNoTicket = noClasses()
            .that()
            .resideInAPackage("dev.patchbay.ticket.words..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.patchbay.ticket", "dev.patchbay.storage..", "io.vertx..");

    /** Main hands over to the command line, which starts what lies beside Main. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().assignedFrom(new Packages())
            .should()
            .beFreeOfCycles()
            .ignoreDependency(Main.class, PatchbayCommand.class);

    @ArchTest
    static final ArchRule onlyTheBusTouchesItsMessages = noClasses()
            .that()
            .resideOutsideOfPackages("dev.patchbay.bus..", "dev.patchbay.actor..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Message.class);

    /** A store turns rows into records, and binds values. */
    @ArchTest
    static final ArchRule onlyStorageTalksToTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("dev.patchbay.storage..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..", "org.postgresql..")
                    .and(not(resideInAPackage("io.vertx.pgclient.data..")))
                    .and(not(describe("are rows", type -> type.isEquivalentTo(Row.class)))));

    @ArchTest
    static final ArchRule untypedJsonStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("dev.patchbay.web..", "dev.patchbay.bot..", "dev.patchbay.simulator..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JsonObject.class, JsonArray.class);

    @ArchTest
    static final ArchRule actorsAreFinal = classes()
            .that()
            .areAssignableTo(ActorVerticle.class)
            .and(not(describe("the base", type -> type.isEquivalentTo(ActorVerticle.class))))
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule everyVerticleIsAnActor =
            classes().that().areAssignableTo(VerticleBase.class).should().beAssignableTo(ActorVerticle.class);

    @ArchTest
    static final ArchRule messagesAreSealed = classes()
            .that()
            .resideInAPackage("dev.patchbay.model..")
            .and()
            .areInterfaces()
            .should(be(describe("sealed", type -> type.reflect().isSealed())));

    @ArchTest
    static final ArchRule messagesAreRecords = classes()
            .that(describe("implement an interface of the model", type -> type.getRawInterfaces().stream()
                    .anyMatch(resideInAPackage("dev.patchbay.model.."))))
            .should()
            .beRecords()
            .orShould()
            .beInterfaces();

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheApplicationChoosesTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.patchbay.app..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule datesAreOfJavaTime =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Date.class, Calendar.class, DateFormat.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.patchbay.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** An adapter waits for its platform's pace, and a simulated platform before it tries again; on virtual threads. */
    @ArchTest
    static final ArchRule onlyAdaptersSleep = noClasses()
            .that()
            .resideOutsideOfPackages("dev.patchbay.bot..", "dev.patchbay.simulator..")
            .should()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule failuresComeFromTheCatalogue = noClasses()
            .that()
            .areNotAssignableTo(Throwable.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class, String.class, Throwable.class)
            .orShould()
            .callConstructor(RuntimeException.class, Throwable.class);

    /** A feature uses itself, storage, the shared model and the settings, and no other feature. */
    private static ArchRule keepsToItself(String feature, String... more) {
        DescribedPredicate<JavaClass> elsewhere = resideInAPackage("dev.patchbay..")
                .and(not(resideInAnyPackage(together(
                        together(SHARED, "dev.patchbay.config..", "dev.patchbay.storage..", packages(feature)[0]),
                        more))));
        return noClasses()
                .that()
                .resideInAPackage(packages(feature)[0])
                .should()
                .dependOnClassesThat(elsewhere.as("belong to another feature"));
    }

    private static String[] packages(String... features) {
        return Arrays.stream(features)
                .map(feature -> "dev.patchbay." + feature + "..")
                .toArray(String[]::new);
    }

    private static String[] together(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Each package by itself; the model is one vocabulary: a ticket names its conversation, a reply shows a ticket. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return SliceIdentifier.of(name.startsWith("dev.patchbay.model") ? "dev.patchbay.model" : name);
        }

        @Override
        public String getDescription() {
            return "packages, the model as one";
        }
    }

    /** Leaves out what other modules' tests lend. */
    static final class DoNotIncludeTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
