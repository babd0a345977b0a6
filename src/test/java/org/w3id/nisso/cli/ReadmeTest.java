package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.export.DumpFormat;

/** The README says what is true: each of its commands runs and answers, and it speaks of every command and format. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    static Path store;

    @TestFactory
    Stream<DynamicTest> everyCommandRunsAndAnswers() throws IOException {
        List<String> commands = commands();
        assertFalse(commands.isEmpty());
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> {
            List<String> words = words(command);
            words.addAll(List.of("--store", store.toString()));
            CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().lines().count() > 1, () -> "no answer: " + run.out() + run.err());
        }));
    }

    @Test
    void everyCommandAndEveryFormatIsMentioned() throws IOException {
        String readme = Files.readString(README) + Files.readString(Path.of("CHANGELOG.md"));
        for (String command : List.of("serve", "build", "check", "query", "sparql", "list", "describe", "search", "dump", "push")) {
            assertTrue(Pattern.compile("\\b" + command + "\\b").matcher(readme).find(), command);
        }
        OutputFormat.all().forEach(format -> assertTrue(readme.contains(format), format));
        DumpFormat.names().forEach(format -> assertTrue(readme.contains("`" + format + "`"), format));
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(README)) {
            if (line.startsWith("```")) {
                inside = line.equals("```nisso");
            } else if (inside) {
                commands.add(line.substring("nisso ".length()));
            }
        }
        return commands;
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }
}
