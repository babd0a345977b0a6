package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NetworkX, igraph and Graphviz read our files, and find the nodes, ties and labels that we wrote. */
class PythonReadersTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String SCRIPT = "src/test/python/read_networks.py";

    @TempDir
    Path directory;

    @Test
    void everyReaderFindsEveryNodeTieAndLabel() throws IOException, InterruptedException {
        assumePythonHasTheLibraries();
        Map<String, Network> networks = new TreeMap<>(Map.of("ships", new Harbour().whole(), "dyads", new Harbour().dyads(), "hostile",
                Hostile.network()));
        List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT));
        for (Map.Entry<String, Network> entry : networks.entrySet()) {
            for (NetworkFormat format : List.of(NetworkFormat.GRAPHML, NetworkFormat.GEXF, NetworkFormat.CYJS, NetworkFormat.DOT)) {
                Path file = directory.resolve(entry.getKey() + "." + format.extension());
                Files.write(file, Harbour.bytes(entry.getValue(), format));
                command.add(file.toString());
            }
        }
        List<String> found = run(command).lines().toList();
        assertTrue(found.size() >= 4 * networks.size(), "GraphML by two readers, GEXF and JSON by one each: " + found);
        for (String line : found) {
            String[] words = line.split(" ");
            Network network = networks.get(words[0].substring(0, words[0].indexOf('.')));
            assertEquals(network.vertices().size(), Integer.parseInt(words[2]), line);
            assertEquals(network.ties().size(), Integer.parseInt(words[3]), line);
            if (!words[1].equals("graphviz_dot")) {
                boolean xml = !words[1].equals("json_cyjs");
                assertEquals(hash(network, xml), words[4], line);
            }
        }
    }

    private static String hash(Network network, boolean xml) {
        List<String> labels = network.vertices().stream().map(Vertex::label).map(label -> xml ? Hostile.inXml(label) : label)
                .map(PythonReadersTest::words).sorted().toList();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", labels).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    /** White space as Python splits it, which counts the separators among the control characters too. */
    private static String words(String label) {
        return String.join(" ", Arrays.stream(label.split("[\\s\\x1C-\\x1F]+")).filter(word -> !word.isEmpty()).toList());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /** Without the libraries the test is skipped on a user's machine, and fails in CI. */
    private static void assumePythonHasTheLibraries() throws InterruptedException {
        boolean there;
        try {
            Process probe = new ProcessBuilder(PYTHON, "-c", "import networkx, igraph").redirectErrorStream(true).start();
            probe.getInputStream().readAllBytes();
            there = probe.waitFor() == 0;
        } catch (IOException notThere) {
            there = false;
        }
        if (!there && "true".equals(System.getenv("CI"))) {
            fail("networkx and igraph are missing; .ci/run installs them");
        }
        assumeTrue(there, "networkx and igraph for Python are not installed");
    }
}
