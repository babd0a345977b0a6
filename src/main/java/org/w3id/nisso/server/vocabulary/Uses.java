package org.w3id.nisso.server.vocabulary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.server.http.Visit;

/** How often the data use each term, as the build has counted it. Not to be changed; safe for many threads. */
final class Uses {

    private static final String COUNTED = """
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?term ?count { GRAPH <%s> {
              { <%s> void:classPartition ?part . ?part void:class ?term ; void:entities ?count }
              UNION
              { <%s> void:propertyPartition ?part . ?part void:property ?term ; void:triples ?count }
            } }
            """;
    private static final int ROWS = 200;

    private final Map<String, Long> counts = new HashMap<>();
    private final boolean counted;

    private Uses(Map<String, Long> counts) {
        this.counts.putAll(counts);
        this.counted = !counts.isEmpty();
    }

    static Uses of(Visit visit) {
        String dataset = visit.description().addresses().dataset();
        String graph = visit.description().addresses().voidGraph().getURI();
        Map<String, Long> counts = new HashMap<>();
        try (QueryExec exec = visit.link().query(COUNTED.formatted(graph, dataset, dataset))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                counts.put(row.get("term").getURI(), Long.parseLong(row.get("count").getLiteralLexicalForm()));
            }
        }
        return new Uses(counts);
    }

    /** The members of a class, or the statements with a property; empty if nothing was counted at all. */
    OptionalLong of(Node term) {
        return counted ? OptionalLong.of(counts.getOrDefault(term.getURI(), 0L)) : OptionalLong.empty();
    }

    /** The path of a query for the uses of a term. */
    static String path(Term term) {
        String address = "<" + term.node().getURI() + ">";
        String query = term.kind() == TermKind.CLASS
                ? "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\nSELECT ?thing ?label WHERE {\n  ?thing a " + address
                        + " .\n  OPTIONAL { ?thing rdfs:label ?label . FILTER(LANG(?label) = \"en\") }\n}\nORDER BY ?thing\nLIMIT " + ROWS
                : "SELECT ?thing ?value WHERE {\n  ?thing " + address + " ?value .\n}\nORDER BY ?thing ?value\nLIMIT " + ROWS;
        return "/sparql?format=text&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
