package org.w3id.nisso.server.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.server.http.Words;

/** The diagram stays whole and readable, however many classes there are and however they hang together. */
class ClassDiagramTest {

    private static final String PREFIXES = """
            PREFIX : <https://example.org/o#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX vann: <http://purl.org/vocab/vann/>
            <https://example.org/o> a owl:Ontology ; vann:preferredNamespaceUri "https://example.org/o#" .
            """;

    private static String draw(Graph graph) {
        Ontology ontology = new Ontology(graph);
        StringBuilder out = new StringBuilder();
        new ClassDiagram(ontology, new ClassTree(ontology), Words.of(ClassDiagram.class, "en")).picture().writeTo(out);
        return out.toString();
    }

    private static String draw(String turtle) {
        return draw(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30, 200})
    void nothingLeavesThePictureAndNoTwoBoxesOverlap(int classes) {
        StringBuilder turtle = new StringBuilder();
        for (int i = 0; i < classes; i++) {
            turtle.append(":C").append(i).append(" a owl:Class ; rdfs:label \"class of number ").append(i).append("\"@en")
                    .append(i > 3 ? " ; rdfs:subClassOf :C" + i / 2 : "").append(" .\n:p").append(i)
                    .append(" a owl:ObjectProperty ; rdfs:domain :C").append(i).append(" ; rdfs:range :C")
                    .append((i * 7 + 3) % classes).append(" .\n");
        }
        String picture = draw(turtle.toString());
        List<double[]> boxes = numbers(picture, "<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
        double[] size = numbers(picture, "width=\"(\\d+)\" height=\"(\\d+)\" viewbox").get(0);
        assertEquals(classes, boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(boxes.get(i)[0] + boxes.get(i)[2] <= size[0] && boxes.get(i)[1] + boxes.get(i)[3] <= size[1]);
            assertTrue(i == 0 || boxes.get(i)[1] >= boxes.get(i - 1)[1] + boxes.get(i - 1)[3]);
        }
        List<double[]> lines = numbers(picture, "class=\"line\" d=\"M(\\d+) (\\d+)H(\\d+)V(\\d+)H(\\d+)\"");
        assertEquals(classes, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            double[] one = lines.get(i);
            assertTrue(one[2] < size[0] && one[0] < one[2] && one[4] < one[2], () -> Arrays.toString(one));
            for (double[] other : lines.subList(0, i)) {
                boolean apart = one[2] != other[2] || Math.max(one[1], one[3]) < Math.min(other[1], other[3])
                        || Math.max(other[1], other[3]) < Math.min(one[1], one[3]);
                assertTrue(apart, "two lines run in one lane at one height");
            }
        }
    }

    private static List<double[]> numbers(String picture, String pattern) {
        List<double[]> found = new ArrayList<>();
        Pattern.compile(pattern).matcher(picture).results().forEach(m -> {
            double[] values = new double[m.groupCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(m.group(i + 1));
            }
            found.add(values);
        });
        return found;
    }

    @Test
    void classesThatAreSubclassesOfEachOtherAreAllShown() {
        String picture = draw("""
                :A a owl:Class ; rdfs:subClassOf :B , :A . :B a owl:Class ; rdfs:subClassOf :C . :C a owl:Class ; rdfs:subClassOf :A .
                """);
        assertEquals(3, numbers(picture, "<rect x=\"(\\d+)\"").size());
    }

    @Test
    void aPropertyChainThatComesBackToItselfEnds() {
        Graph graph = RDFParser.fromString(PREFIXES + """
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                :p a owl:ObjectProperty ; owl:propertyChainAxiom _:a . _:a rdf:first :p ; rdf:rest _:a .
                """, Lang.TURTLE).toGraph();
        Ontology ontology = new Ontology(graph);
        StringBuilder out = new StringBuilder();
        new Expressions(ontology, Words.of(Expressions.class, "en")).chain(ontology.values(ontology.terms().iterator().next().node(),
                OWL2.propertyChainAxiom).get(0)).writeTo(out);
        assertTrue(out.length() > 0);
    }
}
