package org.w3id.nisso.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What a data set says of itself: its address space, its titles, and how to cite it. The address space may be written as a
 * literal, as VoID has it, or as an address. Immutable.
 *
 * @param addresses    the address space
 * @param titles       titles by language tag; possibly empty
 * @param descriptions what it is about, by language tag; possibly empty
 * @param creators     the names, or else the addresses, of those who made it; possibly none
 * @param licence      the address or name of its licence; possibly empty
 * @param issued       the date of its first issue as it is written; possibly empty
 */
public record Description(AddressSpace addresses, Map<String, String> titles, Map<String, String> descriptions,
                          List<String> creators, String licence, String issued) {

    private static final String QUESTION = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            SELECT ?dataset ?space ?property ?value {
              ?dataset a void:Dataset ; void:uriSpace ?written .
              FILTER (isIRI(?dataset) && !isBlank(?written))
              BIND (STR(?written) AS ?space)
              OPTIONAL {
                ?dataset ?property ?stated .
                FILTER (?property IN (dcterms:title, dcterms:description, dcterms:creator, dcterms:license, dcterms:issued))
                OPTIONAL { ?stated foaf:name ?name }
                BIND (COALESCE(?name, ?stated) AS ?value)
              }
            } ORDER BY ?dataset ?space ?property ?value
            """;

    public Description {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        creators = List.copyOf(creators);
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
        Map<Node, List<Node>> stated = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        while (rows.hasNext()) {
            Binding row = rows.next();
            if (addresses == null) {
                addresses = new AddressSpace(row.get("dataset").getURI(), row.get("space").getLiteralLexicalForm());
            }
            // Of several data sets, the first alone is described.
            if (row.contains("value") && row.get("dataset").getURI().equals(addresses.dataset())) {
                stated.computeIfAbsent(row.get("property"), property -> new ArrayList<>()).add(row.get("value"));
            }
        }
        return addresses == null ? Optional.empty() : Optional.of(new Description(addresses,
                byLanguage(values(stated, DCTerms.title.asNode())), byLanguage(values(stated, DCTerms.description.asNode())),
                values(stated, DCTerms.creator.asNode()).stream().map(Description::text).distinct().toList(),
                first(values(stated, DCTerms.license.asNode())), first(values(stated, DCTerms.issued.asNode()))));
    }

    private static List<Node> values(Map<Node, List<Node>> stated, Node property) {
        return stated.getOrDefault(property, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    private static Map<String, String> byLanguage(List<Node> texts) {
        Map<String, String> byLanguage = new TreeMap<>();
        texts.stream().filter(Node::isLiteral)
                .forEach(text -> byLanguage.putIfAbsent(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return byLanguage;
    }

    private static String first(List<Node> values) {
        return values.isEmpty() ? "" : text(values.get(0));
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    /** The title in a language, else in English, else any; else the address of the data set. */
    public String title(String language) {
        return inLanguage(titles, language).orElse(addresses.dataset());
    }

    /** The description in a language, else in English, else any; empty if there is none. */
    public Optional<String> description(String language) {
        return inLanguage(descriptions, language);
    }

    private static Optional<String> inLanguage(Map<String, String> texts, String language) {
        String english = texts.getOrDefault("en", texts.values().stream().sorted().findFirst().orElse(""));
        return Optional.of(texts.getOrDefault(language, english)).filter(text -> !text.isEmpty());
    }
}
