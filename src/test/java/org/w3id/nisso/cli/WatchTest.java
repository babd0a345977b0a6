package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.SmallDisk;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.Store;

/** What people and their editors do to a folder that is watched: the last good graph is served, and the next good save is taken. */
class WatchTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;
    private String address = "";
    private String keeper = "Ada Reed";

    @Test
    void whateverIsSavedHalfOrRemovedOrReplacedTheLastGoodGraphIsServedAndTheNextGoodSaveIsTaken() throws Exception {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        Path lights = folder.resolve("triples/lights.ttl");
        try (OtherProcess server = watch(folder, directory.resolve("store"))) {
            String text = Files.readString(lights);
            Files.writeString(lights, text.substring(0, text.length() / 2));
            await(server, "triples/lights.ttl:");
            assertServed();
            rename(folder, "Ada the First");
            Files.writeString(lights, text.replace("Ada Reed", keeper));
            awaitServed();

            Path away = directory.resolve("away.ttl");
            Files.move(lights, away);
            awaitHealth("findings");
            assertServed();
            Files.move(away, lights);
            awaitHealth("ok");

            rename(folder, "Ada the Second");
            Path swap = Files.writeString(folder.resolve("triples/.lights.ttl.swp"), text.replace("Ada Reed", keeper));
            Files.move(swap, lights, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            awaitServed();

            Files.move(folder, directory.resolve("elsewhere"));
            awaitHealth("findings");
            assertServed();
            Files.move(directory.resolve("elsewhere"), folder);
            awaitHealth("ok");

            rename(folder, "Ada the Third");
            for (int i = 0; i < 30; i++) {
                Files.writeString(swap, i % 2 == 0 ? text.replace("Ada Reed", keeper) : text.substring(0, 900 + i));
                Files.move(swap, lights, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                TimeUnit.MILLISECONDS.sleep(40);
            }
            Files.writeString(lights, text.replace("Ada Reed", keeper));
            awaitServed();
        }
    }

    @Test
    void manySavesInABurstBuildOnceOrTwice() throws Exception {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        try (OtherProcess server = watch(folder, directory.resolve("store"))) {
            for (int i = 0; i < 20; i++) {
                Files.writeString(folder.resolve("triples/more.ttl"), "# " + i + "\n");
                TimeUnit.MILLISECONDS.sleep(50);
            }
            String version = new Build(ProjectFolder.at(folder), Progress.NONE).identity().substring(0, 12);
            await(server, "Built again: version " + version);
            assertTrue(server.err().split("Built again: ", -1).length - 1 <= 2, server.err());
        }
    }

    @Test
    void aDiskThatWasFullIsToldOnceAndTheGraphIsBuiltWhenThereIsSpaceAgain() throws Exception {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"));
                OtherProcess server = watch(folder, directory.resolve("disk/store"))) {
            Path ballast = disk.fillBut(1 << 20);
            Path lights = folder.resolve("triples/lights.ttl");
            rename(folder, "Ada the First");
            TestFolders.edit(lights, "Ada Reed", keeper);
            await(server, "Not built: The disk of the store");
            TimeUnit.SECONDS.sleep(3);
            Files.delete(ballast);
            awaitServed();
            assertEquals(2, server.err().split("Not built: ", -1).length, server.err());
            assertTrue(Store.at(directory.resolve("disk/store")).builder().isEmpty());
        }
    }

    private OtherProcess watch(Path folder, Path store) throws Exception {
        OtherProcess server = OtherProcess.start(directory, "serve", "--watch", "--port", "0", "--folder", folder.toString(), "--store", store.toString());
        server.awaitOutput("Watching");
        address = server.out().lines().filter(line -> line.startsWith("Read and ask:")).findFirst().orElseThrow().substring(13).strip();
        assertServed();
        return server;
    }

    /** Lets the worked answer say the new name; the data have it with the next save. */
    private void rename(Path folder, String name) {
        TestFolders.edit(folder.resolve("queries/answers/keepers-of/north-head.csv"), keeper, name);
        keeper = name;
    }

    private void assertServed() throws IOException, InterruptedException {
        String answer = get("queries/keepers-of.csv");
        assertTrue(answer.contains("Ada"), answer);
    }

    private void awaitServed() throws Exception {
        await(() -> get("queries/keepers-of.csv").contains("," + keeper), () -> keeper + " is not served");
    }

    private void awaitHealth(String status) throws Exception {
        await(() -> get("health").replace(" ", "").contains("\"status\":\"" + status + "\""), () -> "no " + status);
    }

    private static void await(OtherProcess server, String text) throws Exception {
        await(() -> server.err().contains(text), () -> "No “" + text + "” in: " + server.err());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "*/*").build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static void await(Condition condition, Supplier<String> otherwise) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, otherwise);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
