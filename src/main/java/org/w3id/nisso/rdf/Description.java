package org.w3id.nisso.rdf;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a data set says of itself: its address space and its titles. The address space may be written as a literal, as VoID has it,
 * or as an address. Immutable.
 *
 * @param addresses the address space
 * @param titles    titles by language tag; possibly empty
 */
public record Description(AddressSpace addresses, Map<String, String> titles) {

    private static final String QUESTION = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?dataset ?space ?title {
              ?dataset a void:Dataset ; void:uriSpace ?written .
              FILTER (isIRI(?dataset) && !isBlank(?written))
              BIND (STR(?written) AS ?space)
              OPTIONAL { ?dataset dcterms:title ?title }
            } ORDER BY ?dataset ?space ?title
            """;

    public Description {
        titles = Map.copyOf(titles);
    }

    /**
     * Reads the description from a graph.
     *
     * @return empty if there is no {@code void:Dataset} with an address and a {@code void:uriSpace}
     */
    public static Optional<Description> in(Graph graph) {
        try (QueryExec exec = QueryExec.graph(graph).query(QUESTION).build()) {
            return read(exec.select());
        }
    }

    /**
     * Reads the description from a dataset, embedded or remote.
     *
     * @return empty if there is no {@code void:Dataset} with a {@code void:uriSpace}
     */
    public static Optional<Description> in(RDFLink link) {
        try (QueryExec exec = link.query(QUESTION)) {
            return read(exec.select());
        }
    }

    private static Optional<Description> read(RowSet rows) {
        AddressSpace addresses = null;
        Map<String, String> titles = new TreeMap<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            if (addresses == null) {
                addresses = new AddressSpace(row.get("dataset").getURI(), row.get("space").getLiteralLexicalForm());
            }
            Node title = row.get("title");
            if (title != null) {
                titles.putIfAbsent(title.getLiteralLanguage(), title.getLiteralLexicalForm());
            }
        }
        return addresses == null ? Optional.empty() : Optional.of(new Description(addresses, titles));
    }

    /** The title in a language, else in English, else any; else the address of the data set. */
    public String title(String language) {
        return titles.getOrDefault(language,
                titles.getOrDefault("en", titles.values().stream().sorted().findFirst().orElse(addresses.dataset())));
    }
}
