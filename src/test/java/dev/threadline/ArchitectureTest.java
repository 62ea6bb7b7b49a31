package dev.threadline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The direction of imports between the rooms, and the few other rules of the house that a machine can check. */
@AnalyzeClasses(packages = "dev.threadline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Room to the rooms that it may import. */
    private static final Map<String, List<String>> ROOMS = rooms();

    /** Room of the window to the rooms of the window that it may import. */
    private static final Map<String, List<String>> WINDOW = windowRooms();

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("event", List.of());
        rooms.put("model", List.of("event"));
        rooms.put("kernel", List.of("event", "model"));
        rooms.put("sync", List.of("event", "model", "kernel"));
        rooms.put("script", List.of("event", "model", "kernel"));
        rooms.put("scenario", List.of("script", "kernel", "model", "event"));
        rooms.put("analysis", List.of("event"));
        rooms.put("explore", List.of("event", "model", "kernel", "sync", "script", "scenario", "analysis"));
        rooms.put("recording", List.of("event", "scenario"));
        rooms.put("picture", List.of());
        rooms.put("timeline", List.of("event", "analysis", "picture"));
        rooms.put("export", List.of("picture"));
        rooms.put("measure", List.of("picture"));
        List<String> all = new ArrayList<>(rooms.keySet());
        rooms.put("app", List.copyOf(all));
        all.add("app");
        rooms.put("cli", List.copyOf(all));
        return rooms;
    }

    private static Map<String, List<String>> windowRooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("app.look", List.of());
        rooms.put("app.work", List.of("app.look"));
        rooms.put("app.command", List.of("app.look"));
        rooms.put("app.settings", List.of("app.look"));
        rooms.put("app.measure", List.of("app.look"));
        List<String> shown = List.of("app.look", "app.work");
        rooms.put("app.timeline", shown);
        rooms.put("app.program", shown);
        rooms.put("app.table", shown);
        rooms.put("app.decide", shown);
        rooms.put("app.every", shown);
        rooms.put("app.tour", shown);
        rooms.put("app.library", List.of("app.look", "app.work", "app.settings"));
        rooms.put("app.edit", List.of("app.look", "app.work", "app.settings"));
        rooms.put("app.predict", shown);
        rooms.put("app.inspect", List.of("app.look", "app.work", "app.decide"));
        return rooms;
    }

    @ArchTest
    static void everyRoom_importsOnlyWhatItMay(JavaClasses imported) {
        check(ROOMS, imported);
    }

    @ArchTest
    static void everyRoomOfTheWindow_importsOnlyWhatItMay(JavaClasses imported) {
        check(WINDOW, imported);
        noClasses()
                .that()
                .resideInAPackage("dev.threadline.app.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.threadline.app")
                .check(imported);
    }

    @ArchTest
    static void whatTheWindowWorksOn_knowsNoControls(JavaClasses imported) {
        noClasses()
                .that()
                .resideInAPackage(packageOf("app.work"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .check(imported);
    }

    private static void check(Map<String, List<String>> rooms, JavaClasses imported) {
        rooms.forEach((room, allowed) -> {
            String[] others = rooms.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(imported);
        });
    }

    @ArchTest
    static void javaFx_staysInTheApp(JavaClasses imported) {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..")
                .check(imported);
    }

    @ArchTest
    static void everyClass_livesInARoom(JavaClasses imported) {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new))
                .check(imported);
    }

    @ArchTest
    static void names_areTheFieldsTerms(JavaClasses imported) {
        List<String> vague = Arrays.asList("Manager", "Helper", "Util", "Utils", "Impl");
        List<String> found = imported.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> vague.stream().anyMatch(name::endsWith))
                .collect(Collectors.toList());
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackage_saysWhatLivesThere() throws IOException {
        Path root = Path.of("src/main/java/dev/threadline");
        for (String room : ROOMS.keySet()) {
            assertThat(Files.readString(root.resolve(room).resolve("package-info.java")))
                    .contains("<p>Imports");
        }
    }

    private static String packageOf(String room) {
        return "dev.threadline." + room + "..";
    }
}
