package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every wall of the house stands, and every wall falls when its breach is planted.
@Execution(CONCURRENT)
class ArchitectureTest {

    private static final JavaClasses TILL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.saoma");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /// One for all breaches, as opening the jars of the class path is what takes long.
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, UTF_8);

    @AfterAll
    static void closeJars() throws IOException {
        FILES.close();
    }

    @ParameterizedTest
    @EnumSource
    void stands(Wall wall) {
        wall.rule.check(TILL);
    }

    @ParameterizedTest
    @EnumSource
    void noticesItsBreach(Wall wall, @TempDir Path folder) throws IOException {
        var planted = plant(wall.breach, folder);

        assertThrows(
                AssertionError.class, () -> wall.rule.allowEmptyShould(true).check(planted));
    }

    private static synchronized JavaClasses plant(List<String> breaches, Path folder) throws IOException {
        var sources = new ArrayList<Path>();
        var rooms = new TreeSet<>(Set.of("book", "wechat", "simulator", "shop", "report", "ui.pay"));
        for (var breach : breaches) {
            var parts = breach.split(": ", 2);
            var viewModel = parts[0].endsWith(".BreachViewModel");
            var room = parts[0].replace(".BreachViewModel", "").substring("io.saoma.".length());
            sources.add(write(folder, room, viewModel ? "BreachViewModel" : "Breach", parts[1]));
            rooms.remove(room);
        }
        for (var room : rooms) {
            sources.add(write(folder, room, "Breach", ""));
        }
        var arguments = List.of(
                "-proc:none", "-nowarn", "-d", folder.toString(), "-cp", System.getProperty("java.class.path", ""));
        var task = COMPILER.getTask(null, FILES, null, arguments, null, FILES.getJavaFileObjectsFromPaths(sources));
        assertTrue(task.call());
        return new ClassFileImporter().importPath(folder);
    }

    private static Path write(Path folder, String room, String type, String statement) throws IOException {
        var file = folder.resolve(room).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "package io.saoma.%s; public class %s { public void act() throws Exception { %s } }"
                        .formatted(room, type, statement));
        return file;
    }
}
