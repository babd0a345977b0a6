package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a jar beside it, whose program tells with what it was started. */
final class LauncherTest {

    @TempDir
    private Path directory;
    private Path launcher;

    /** The program in the jar. */
    static final class Told {

        private Told() { }

        /** Prints the options of Java, then the arguments. */
        public static void main(String[] arguments) {
            ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(System.out::println);
            List.of(arguments).forEach(System.out::println);
        }
    }

    @BeforeEach
    void installLauncher() throws IOException {
        launcher = Files.copy(Path.of("src/main/launcher/nisso"), directory.resolve("nisso"));
        assertTrue(launcher.toFile().setExecutable(true));
    }

    @Test
    void withoutItsJarItSaysHowToMakeIt() throws Exception {
        Ran ran = run("serve");
        assertEquals(ExitCode.MACHINERY, ran.code());
        assertTrue(ran.error().contains("mvn package -DskipTests"), ran.error());
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        writeJar();
        assertTrue(run("query", "names-of", "thing=Treaty of Portsmouth").out().endsWith("query\nnames-of\nthing=Treaty of Portsmouth\n"));
    }

    @Test
    void aServerLeavesAnArchiveOfItsClassesWhichLaterStartsUse() throws Exception {
        writeJar();
        Path archive = directory.resolve("nisso.jsa");
        assertFalse(run("list").out().contains("Archive"), "only a server has loaded enough to be worth an archive");
        assertTrue(run("serve").out().contains("-XX:ArchiveClassesAtExit=" + archive));
        assertTrue(Files.size(archive) > 0);
        assertTrue(run("list").out().contains("-XX:SharedArchiveFile=" + archive));
    }

    @Test
    void anArchiveOlderThanTheJarIsMadeAnew() throws Exception {
        writeJar();
        Path archive = Files.writeString(directory.resolve("nisso.jsa"), "an archive of old");
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
        assertTrue(run("serve").out().contains("-XX:ArchiveClassesAtExit=" + archive));
        assertTrue(Files.size(archive) > 1000);
    }

    private void writeJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
        String entry = Told.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(directory.resolve("nisso.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream program = Told.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            program.transferTo(jar);
        }
    }

    private record Ran(int code, String out, String error) { }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path error = directory.resolve("error");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(error.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, Files.readString(error));
    }
}
