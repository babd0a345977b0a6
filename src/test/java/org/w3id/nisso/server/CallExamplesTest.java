package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.nisso.OtherTools;

/** The calls that a page shows run as they stand, whatever the values are. */
class CallExamplesTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @TempDir
    Path directory;

    static Stream<String> values() {
        return Stream.of("plain", "it's \"quoted\" `id` $(id) ${HOME} !x \\ \\u0022 \\n % & ; | <b> # ?", "a\nb\r\nc\td", "\0\u0001\u007f7",
                "日本 Россия 𠮷 \u202Eevil\u202C \u2028\u200F\uFEFF", "'\\''; echo gone; '", "{}[]%s%%\\\\", "@file", "");
    }

    private static String example(String page, String id) {
        String code = page.replaceAll("(?s).*<code id=\"" + id + "\">(.*?)</code>.*", "$1");
        return code.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static String page(String path) {
        return server.get(path, "Accept", RunningServer.BROWSER).body();
    }

    private String run(String name, String code, String... command) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve(name), code);
        List<String> words = new ArrayList<>(List.of(command));
        words.add(file.toString());
        Process process = new ProcessBuilder(words).directory(directory.toFile()).redirectError(directory.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> code + out + read(directory.resolve("err")));
        return out;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyLanguageAsksForTheSame(String value) throws IOException, InterruptedException {
        String given = value.isEmpty() ? " " : value;
        String expected = server.get("/queries/echo.csv?page=3&text=" + encoded(given)).body();
        if (value.isEmpty()) {
            assertTrue(expected.contains("empty"), expected);
            return;
        }
        String page = page("/queries/echo?page=3&text=" + encoded(given));
        assertEquals(expected, run("call.sh", example(page, "call-curl"), "bash"));
        assertEquals(expected, run("Ask.java", example(page, "call-java"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        assertEquals("1 rows\n", run("call.py", example(page, "call-python"), "python3"));
        String again = example(page, "call-python").replace("print(len(rows), \"rows\")",
                "import sys; sys.stdout.buffer.write(rows[0][\"text\"].encode())");
        assertEquals(given, run("again.py", again, "python3"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void soDoesR(String value) throws IOException, InterruptedException {
        String r = OtherTools.program("Rscript", "r-base-core", "--version");
        String page = page("/queries/echo?page=3&text=" + encoded(value.isEmpty() ? "x" : value));
        assertEquals("1 rows\n", run("call.R", example(page, "call-r"), r));
    }

    @Test
    void aGraphIsReadByRdflib() throws IOException, InterruptedException {
        String page = page("/queries/graph-of?light=odd");
        assertTrue(run("call.sh", example(page, "call-curl"), "bash").contains("<script>"));
        assertEquals("6 statements\n", run("call.py", example(page, "call-python"), OtherTools.python("python3-rdflib", "rdflib")));
    }
}
