package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;

/** Gephi itself, without its windows, reads the GEXF. */
class GephiTest {

    @BeforeAll
    static void withoutWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void nodesEdgesLabelsAndSpellsArriveAndNothingIsReported() {
        Network network = new Harbour().whole();
        GraphModel model = imported(network);
        Graph graph = model.getDirectedGraph();
        assertEquals(5, graph.getNodeCount());
        assertEquals(5, graph.getEdgeCount());
        assertEquals("Gull", graph.getNode("ship:gull").getLabel());
        assertEquals("Крачка", graph.getNode("ship:tern").getLabel());
        assertEquals("かもめ", graph.getNode("ship:gull").getAttribute("attribute-labelJa"));
        assertEquals(1870, graph.getNode("ship:gull").getAttribute("attribute-startYear"));
        assertEquals(3.5, graph.getEdge("tie1").getAttribute("attribute-draught"));
        assertEquals(true, graph.getEdge("tie1").getAttribute("attribute-pilot"));
        assertEquals("1880-05-01/1880-06-01", spell(graph.getEdge("tie1")));
        assertEquals("1885-01-10/1885-01-11", spell(graph.getEdge("tie2")), "a single day");
        assertEquals("1880-05-20/1885-01-11", spell(graph.getEdge("tie3")), "an open end is the last day of the data");
        assertEquals("", spell(graph.getEdge("tie5")), "without dates always shown");
    }

    @Test
    void theTimeLineRunsOverTheDaysOfTheTies() {
        GraphModel model = imported(new Harbour().whole());
        Interval bounds = model.getTimeBounds();
        assertEquals("1880-05-01", day(bounds.getLow()), "not from 1870, when a ship was built");
        assertEquals("1885-01-11", day(bounds.getHigh()));
    }

    @Test
    void parallelTiesOfOneKindStayApart() {
        Graph graph = imported(new Harbour().whole()).getDirectedGraph();
        List<Edge> between = Stream.of(graph.getEdges(graph.getNode("ship:gull")).toArray()).toList();
        assertEquals(2, between.size());
        assertEquals(List.of("anchors", "anchors #2"), between.stream().map(edge -> edge.getTypeLabel().toString()).sorted().toList());
        assertTrue(between.stream().allMatch(edge -> edge.getAttribute("attribute-interaction").equals("anchors")));
        assertTrue(between.stream().allMatch(edge -> edge.getWeight() == 1.0), "none is the sum of two");
    }

    @Test
    void dyadsAreUndirectedAndStayApart() {
        Graph graph = imported(new Harbour().dyads()).getUndirectedGraph();
        assertEquals(3, graph.getNodeCount());
        assertEquals(2, graph.getEdgeCount());
        assertTrue(graph.isUndirected());
        assertEquals(List.of("1880-05-20/1880-06-01", "1885-01-10/1885-01-11"),
                Stream.of(graph.getEdges().toArray()).map(GephiTest::spell).sorted().toList());
    }

    @Test
    void hostileTextsArriveAndNoneIsLost() {
        Network network = Hostile.network();
        Graph graph = imported(network).getDirectedGraph();
        assertEquals(network.vertices().size(), graph.getNodeCount());
        assertEquals(network.ties().size(), graph.getEdgeCount());
        for (Vertex vertex : network.vertices()) {
            String expected = Hostile.inXml(vertex.label()).replaceAll("\\s+", " ");
            assertEquals(expected.strip(), graph.getNode(vertex.id()).getLabel().strip());
        }
    }

    private static GraphModel imported(Network network) {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        byte[] file = Harbour.bytes(network, NetworkFormat.GEXF);
        Container container = imports.importFile(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8), new ImporterGEXF());
        container.closeLoader();
        List<String> issues = new ArrayList<>();
        container.getReport().getIssues(100).forEachRemaining(issue -> {
            if (issue.getLevel() != Issue.Level.INFO) {
                issues.add(issue.getLevel() + " " + issue.getMessage());
            }
        });
        assertEquals(List.of(), issues);
        imports.process(container, new DefaultProcessor(), workspace);
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    private static String spell(Edge edge) {
        IntervalSet set = (IntervalSet) edge.getAttribute("timeset");
        if (set == null) {
            return "";
        }
        TreeMap<String, String> spells = new TreeMap<>();
        for (Interval interval : set.toArray()) {
            spells.put(day(interval.getLow()), day(interval.getHigh()));
        }
        return String.join(" ", spells.entrySet().stream().map(spell -> spell.getKey() + "/" + spell.getValue()).toList());
    }

    private static String day(double moment) {
        return AttributeUtils.printTimestampInFormat(moment, TimeFormat.DATE);
    }
}
