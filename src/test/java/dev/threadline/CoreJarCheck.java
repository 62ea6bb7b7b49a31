package dev.threadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar for other people's tests, once it is packed. Not among the tests that run before. */
class CoreJarCheck {
    private static final Path JAR = Path.of(System.getProperty("core.jar"));

    @Test
    void theCoreJar_needsNoJavaFx_andNothingOfTheWindow() throws IOException {
        List<String> wanted = new ArrayList<>();
        int classes = 0;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .toList()) {
                classes++;
                try (InputStream bytes = jar.getInputStream(entry)) {
                    StreamSupport.stream(
                                    ClassFile.of()
                                            .parse(bytes.readAllBytes())
                                            .constantPool()
                                            .spliterator(),
                                    false)
                            .filter(ClassEntry.class::isInstance)
                            .map(constant -> ((ClassEntry) constant).asInternalName())
                            .filter(name -> name.startsWith("javafx/")
                                    || name.startsWith("dev/threadline/app/")
                                    || name.startsWith("dev/threadline/cli/"))
                            .forEach(wanted::add);
                }
            }
        }

        assertThat(classes).isPositive();
        assertThat(wanted).isEmpty();
    }

    @Test
    void aProjectThatHasTheCoreJarAlone_exploresItsCode(@TempDir Path classes) throws Exception {
        Path source = Path.of(
                CoreJarCheck.class.getResource("/core-project/Transfers.java").toURI());
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", JAR.toString(), "-d", classes.toString(), source.toString());
        assertThat(compiled).isZero();

        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = String.join(File.pathSeparator, JAR.toString(), classes.toString());
        Process process = new ProcessBuilder(java, "-cp", path, "Transfers")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("Every schedule ends well. 2 executions show every schedule.")
                .contains("transfers: main, There and Back wait for ever.")
                .contains(".replay(\"main*");
    }
}
