package org.w3id.nisso.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
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

    private static final Var DATASET = Var.alloc("dataset");

    private static final Query SPACES = QueryFactory.create("""
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?dataset (STR(?written) AS ?space) {
              ?dataset a void:Dataset ; void:uriSpace ?written .
              FILTER (isIRI(?dataset) && !isBlank(?written))
            } ORDER BY ?dataset ?space LIMIT 1
            """);

    /** Asked of one data set that is known: together with the other question, an engine may read the whole graph for it. */
    private static final Query STATED = QueryFactory.create("""
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            SELECT ?property ?stated ?name {
              ?dataset ?property ?stated .
              FILTER (?property IN (dcterms:title, dcterms:description, dcterms:creator, dcterms:license, dcterms:issued))
              OPTIONAL { ?stated foaf:name ?name }
            } ORDER BY ?property ?name ?stated
            """);

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
        return read(() -> QueryExec.graph(graph));
    }

    /**
     * Reads the description from a dataset, embedded or remote.
     *
     * @return empty if there is no {@code void:Dataset} with a {@code void:uriSpace}
     */
    public static Optional<Description> in(RDFLink link) {
        return read(link::newQuery);
    }

    /** Of several data sets, the first alone is described. */
    private static Optional<Description> read(Supplier<QueryExecBuilder> asking) {
        try (QueryExec exec = asking.get().query(SPACES).build()) {
            RowSet rows = exec.select();
            return rows.hasNext() ? Optional.of(read(asking, rows.next())) : Optional.empty();
        }
    }

    private static Description read(Supplier<QueryExecBuilder> asking, Binding space) {
        Node dataset = space.get(DATASET);
        Map<Node, List<Node>> stated = new HashMap<>();
        try (QueryExec exec = asking.get().query(STATED).substitution(DATASET, dataset).build()) {
            exec.select().forEachRemaining(row -> stated.computeIfAbsent(row.get("property"), property -> new ArrayList<>())
                    .add(row.contains("name") ? row.get("name") : row.get("stated")));
        }
        return new Description(new AddressSpace(dataset.getURI(), space.get("space").getLiteralLexicalForm()),
                byLanguage(values(stated, DCTerms.title.asNode())), byLanguage(values(stated, DCTerms.description.asNode())),
                values(stated, DCTerms.creator.asNode()).stream().map(Description::text).distinct().toList(),
                first(values(stated, DCTerms.license.asNode())), first(values(stated, DCTerms.issued.asNode())));
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
