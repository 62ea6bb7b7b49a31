package dev.threadline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** A scenario or a recording is data: nothing in one names a class, a program or a file that would be looked up. */
@AnalyzeClasses(packages = "dev.threadline", importOptions = ImportOption.DoNotIncludeTests.class)
class TrustTest {
    private static final String[] READERS = {
        "dev.threadline.script..", "dev.threadline.scenario..", "dev.threadline.recording..", "dev.threadline.event.."
    };

    /** What binds JSON to one record of ours, without types named in it: the window's own settings, drafts and marks, which come from nobody else. */
    private static final String OWN =
            "dev\\.threadline\\.app\\.(settings\\.SettingsFile|edit\\.Backups|MarkFiles(\\$.*)?)";

    /** Jackson finds tokens; what binds JSON to classes is for writing, where the classes are ours. */
    @ArchTest
    static void noJson_isBoundToClasses_whereItIsRead(JavaClasses imported) {
        noClasses()
                .that()
                .haveNameNotMatching(
                        "dev\\.threadline\\.(scenario\\.ScenarioWriter|cli\\.(Measurement|Exploration|Run)Json).*|"
                                + OWN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind..")
                .check(imported);
        noClasses()
                .that()
                .haveNameNotMatching(OWN)
                .should()
                .callMethodWhere(describe(
                        "a mapper reads",
                        call -> call.getTargetOwner().getPackageName().startsWith("tools.jackson.databind")
                                && call.getTarget().getName().startsWith("read")))
                .check(imported);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind.jsontype..", "com.fasterxml.jackson.annotation..")
                .check(imported);
    }

    @ArchTest
    static void nothing_isDeserialized_loadedByName_orExecuted(JavaClasses imported) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.ObjectInputStream|java\\.lang\\.(ProcessBuilder|Process|ClassLoader)"
                        + "|javax\\.script\\..*|java\\.net\\.URLClassLoader")
                .check(imported);
        noClasses()
                .that()
                .resideInAnyPackage(READERS)
                .should()
                .callMethod(Class.class, "forName", String.class)
                .check(imported);
    }

    /** Besides the files that a person names, and the folder of the scenarios that come with the program. */
    @ArchTest
    static void noPath_isFollowedFromInsideAScenarioOrARecording(JavaClasses imported) {
        noClasses()
                .that()
                .resideInAnyPackage("dev.threadline.script..", "dev.threadline.scenario..", "dev.threadline.event..")
                .and()
                .haveNameNotMatching("dev\\.threadline\\.scenario\\.(ScenarioReader|Catalogue|PythonFile)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.nio\\.file\\.(Files|Path|FileSystems)|java\\.io\\.File|java\\.net\\.U.*|java\\.net\\.Socket")
                .check(imported);
        noClasses()
                .that()
                .resideInAPackage("dev.threadline.recording..")
                .should()
                .callMethodWhere(describe(
                        "a path is made of a text",
                        call -> call.getTargetOwner().getName().matches("java\\.nio\\.file\\.Paths?|java\\.io\\.File")
                                && call.getTarget().getName().matches("of|get|resolve.*|<init>")))
                .check(imported);
    }
}
