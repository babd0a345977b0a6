package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.TestFolders;

/** {@code nisso push} and {@code nisso serve --engine}, with a second Fuseki. */
class PushCommandTest {

    @TempDir
    Path directory;

    private CommandLineRun push(String... arguments) {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        System.arraycopy(new String[] {"push", "--folder", TestFolders.LIGHTHOUSES.toString(), "--store", directory.resolve("store").toString()},
                0, all, 0, 5);
        return CommandLineRun.of(all);
    }

    @Test
    void whatIsPushedIsServedWithNeitherFolderNorStore() throws IOException, InterruptedException {
        FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/set", DatasetGraphFactory.createTxnMem()).build().start();
        try {
            String url = "http://localhost:" + fuseki.getHttpPort() + "/set";
            CommandLineRun pushed = push(url);
            assertEquals(0, pushed.code(), pushed.err());
            assertTrue(pushed.out().matches("(?s)Pushed version [0-9a-f]{12}: \\d+ statements\\. Serve it: nisso serve --engine " + url + "\\R"),
                    pushed.out());
            assertEquals("", pushed.err());
            try (OtherProcess server = OtherProcess.start(directory, "serve", "--folder", directory.resolve("nothing").toString(),
                    "--engine", url, "--port", "0")) {
                server.awaitOutput("Ctrl-C stops.");
                String address = server.out().replaceAll("(?s).*Read and ask:  (\\S+).*", "$1");
                String version = pushed.out().replaceAll("(?s).*version ([0-9a-f]{12}).*", "$1");
                assertTrue(get(address + "health").contains("\"dataVersion\" : \"" + version + "\""), () -> server.out());
                assertTrue(get(address + "queries").contains("keepers-of"), () -> "no catalogue");
                assertEquals(0, server.stop());
            }
        } finally {
            fuseki.stop();
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertSaid(3, "cannot be reached. See that it runs, and that the address is right.", push("http://localhost:1/set"));
        assertSaid(2, "The address of an engine is one such as http://localhost:3030/set, not localhost.", push("localhost"));
        assertSaid(2, "a password has no place in it. Set NISSO_ENGINE_USER and NISSO_ENGINE_PASSWORD in the environment.",
                push("http://name:secret@localhost:1/set"));
        assertSaid(3, "cannot be reached", CommandLineRun.of("serve", "--engine", "http://localhost:1/set"));
        assertSaid(2, "--watch builds a folder again, and --engine serves what was pushed.",
                CommandLineRun.of("serve", "--watch", "--engine", "http://localhost:1/set"));
    }

    private static void assertSaid(int code, String words, CommandLineRun run) {
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
    }
}
