package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.w3id.nisso.OtherTools;

/** NetworkX, igraph and Graphviz read our files, and find the nodes, ties and labels that we wrote. */
class PythonReadersTest {

    private static final String SCRIPT = "src/test/clients/read_networks.py";

    @TempDir
    Path directory;

    @Test
    void everyReaderFindsEveryNodeTieAndLabel() throws IOException, InterruptedException {
        String python = OtherTools.python("python3-networkx python3-igraph", "networkx", "igraph");
        OtherTools.program("dot", "graphviz", "-V");
        Map<String, Network> networks = new TreeMap<>(Map.of("ships", new Harbour().whole(), "dyads", new Harbour().dyads(), "hostile",
                Hostile.network()));
        List<String> arguments = new ArrayList<>(List.of(SCRIPT));
        for (Map.Entry<String, Network> entry : networks.entrySet()) {
            for (NetworkFormat format : List.of(NetworkFormat.GRAPHML, NetworkFormat.GEXF, NetworkFormat.CYJS, NetworkFormat.DOT)) {
                Path file = directory.resolve(entry.getKey() + "." + format.extension());
                Files.write(file, Harbour.bytes(entry.getValue(), format));
                arguments.add(file.toString());
            }
        }
        List<String> found = OtherTools.run(python, arguments.toArray(String[]::new)).lines().toList();
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
}
