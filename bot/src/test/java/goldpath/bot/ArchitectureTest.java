package goldpath.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The design's arrows, held. */
@AnalyzeClasses(packages = "goldpath", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> NOW = Set.of("now", "currentTimeMillis", "nanoTime");

    private static final Set<String> LOADING = Set.of("Competencies", "CompetencyFiles", "YamlText");

    @ArchTest
    static final ArchRule PACKAGES_DEPEND_DOWNWARDS_ONLY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("goldpath..")
            .layer("app")
            .definedBy("goldpath.bot.app..")
            .layer("channels")
            .definedBy("goldpath.bot.channel..")
            .layer("session")
            .definedBy("goldpath.bot.session..")
            .optionalLayer("picture")
            .definedBy("goldpath.bot.picture..")
            .layer("store")
            .definedBy("goldpath.bot.store..")
            .layer("wording")
            .definedBy("goldpath.bot.wording..")
            .layer("understanding")
            .definedBy("goldpath.bot.understanding..")
            .layer("conversation")
            .definedBy("goldpath.bot.conversation..")
            .layer("prompts")
            .definedBy("goldpath.prompts..")
            .layer("evaluator")
            .definedBy("goldpath.evaluator..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("channels")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("app", "channels")
            .whereLayer("picture")
            .mayOnlyBeAccessedByLayers("app", "channels")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app", "session")
            .whereLayer("wording")
            .mayOnlyBeAccessedByLayers("app", "channels", "session", "picture", "store")
            .whereLayer("understanding")
            .mayOnlyBeAccessedByLayers("app", "session")
            .whereLayer("conversation")
            .mayOnlyBeAccessedByLayers("app", "channels", "session", "picture", "store", "wording", "understanding")
            .whereLayer("prompts")
            .mayOnlyBeAccessedByLayers("app", "channels", "session", "picture", "wording", "understanding")
            .whereLayer("evaluator")
            .mayOnlyBeAccessedByLayers(
                    "app", "channels", "session", "picture", "store", "wording", "understanding", "conversation");

    @ArchTest
    static final ArchRule CHANNELS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("goldpath.bot.channel.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_TEXTS_AND_NO_JSON = noClasses()
            .that(core())
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "goldpath.prompts..",
                    "com.fasterxml..",
                    "com.ibm.icu..",
                    "org.slf4j..",
                    "org.jline..",
                    "java.sql.."));

    @ArchTest
    static final ArchRule THE_CORE_READS_NO_CLOCK =
            noClasses().that(core()).should().callMethodWhere(readsTheClock());

    @ArchTest
    static final ArchRule THE_CORE_TOUCHES_NO_FILE_AND_NO_THREAD = noClasses()
            .that(core().and(DescribedPredicate.not(loadsCompetencies())))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.util.concurrent..")
                            .or(DescribedPredicate.describe("are threads", type -> type.isEquivalentTo(Thread.class))));

    @ArchTest
    static final ArchRule NOBODY_ASKS_FOR_THE_LOCALE_OF_THE_MACHINE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethodWhere(foldsCaseByDefault());

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(simpleNameEndingWith("Util")
                    .or(simpleNameEndingWith("Utils"))
                    .or(simpleNameEndingWith("Helper"))
                    .or(simpleNameEndingWith("Manager"))
                    .or(simpleNameEndingWith("Impl"))
                    .or(simpleNameEndingWith("Common"))));

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J =
            noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."));

    @ArchTest
    static final ArchRule ONLY_THE_TERMINAL_AND_THE_APP_WRITE_TO_THE_STANDARD_STREAMS = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage("goldpath.bot.channel.terminal..", "goldpath.bot.app..")))
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "is a standard stream", access -> access.getTargetOwner().isEquivalentTo(System.class)));

    @ArchTest
    static final ArchRule THE_SDK_OF_TEAMS_STAYS_IN_ITS_CHANNEL = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("goldpath.bot.channel.teams..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.microsoft..", "com.auth0..", "retrofit2.."));

    @ArchTest
    static final ArchRule JDA_STAYS_IN_ITS_CHANNEL = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("goldpath.bot.channel.discord..")))
            .should()
            .dependOnClassesThat(resideInAPackage("net.dv8tion.."));

    @ArchTest
    static final ArchRule DATABASES_STAY_IN_THE_STORE = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("goldpath.bot.store..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "com.zaxxer..", "org.flywaydb..", "org.sqlite.."));

    private static DescribedPredicate<JavaClass> core() {
        return resideInAnyPackage("goldpath.bot.conversation..", "goldpath.evaluator..");
    }

    /** Reading the rules from files is the evaluator's one door to the world; nothing that evaluates may use it. */
    private static DescribedPredicate<JavaClass> loadsCompetencies() {
        return DescribedPredicate.describe("load competencies", type -> LOADING.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe("reads the clock", call -> {
            MethodCallTarget target = call.getTarget();
            return target.getOwner().isEquivalentTo(Clock.class)
                    || (NOW.contains(target.getName())
                            && target.getOwner().getPackageName().startsWith("java."));
        });
    }

    private static DescribedPredicate<JavaMethodCall> foldsCaseByDefault() {
        return DescribedPredicate.describe(
                "depends on the locale of the machine",
                call -> call.getTarget().getOwner().isEquivalentTo(String.class)
                        && (takes(call, "toLowerCase", 0) || takes(call, "toUpperCase", 0) || formats(call)));
    }

    private static boolean formats(JavaMethodCall call) {
        return List.of("format", "formatted").contains(call.getTarget().getName())
                && !call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Locale.class);
    }

    private static boolean takes(JavaAccess<?> call, String name, int parameters) {
        return call.getTarget().getName().equals(name)
                && ((MethodCallTarget) call.getTarget()).getRawParameterTypes().size() == parameters;
    }
}
