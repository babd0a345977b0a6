package org.w3id.nisso.server.sparql;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.export.DumpFormat;
import org.w3id.nisso.export.DumpPrefixes;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Visit;

/**
 * What the editor completes: the prefixes of the data, and the classes and properties that the ontology declares or the data use.
 * Immutable.
 *
 * @param prefixes   the namespaces by their prefixes
 * @param classes    the addresses of the classes, in order
 * @param properties the addresses of the properties, in order
 */
record KnownTerms(Map<String, String> prefixes, Set<String> classes, Set<String> properties) {

    private static final String CLASS = "class";
    private static final String QUESTION = """
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT DISTINCT ?term ?kind {
              { GRAPH <%s> {
                VALUES (?type ?kind) { (owl:Class "class") (owl:ObjectProperty "property") (owl:DatatypeProperty "property")
                  (owl:AnnotationProperty "property") }
                ?term a ?type
              } }
              UNION { GRAPH <%s> { ?part void:class ?term } BIND ("class" AS ?kind) }
              UNION { GRAPH <%s> { ?part void:property ?term } BIND ("property" AS ?kind) }
              FILTER isIRI(?term)
            }
            """;

    KnownTerms {
        prefixes = new TreeMap<>(prefixes);
        classes = new TreeSet<>(classes);
        properties = new TreeSet<>(properties);
    }

    /** Reads those of a generation. */
    static KnownTerms of(Visit visit) {
        AddressSpace addresses = visit.description().addresses();
        Set<String> classes = new TreeSet<>();
        Set<String> properties = new TreeSet<>();
        String described = addresses.voidGraph().getURI();
        try (QueryExec exec = visit.link().query(QUESTION.formatted(addresses.graph("ontology").getURI(), described, described))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                (row.get("kind").getLiteralLexicalForm().equals(CLASS) ? classes : properties).add(row.get("term").getURI());
            }
        }
        Map<String, String> prefixes = new TreeMap<>(PrefixMapping.Standard.getNsPrefixMap());
        prefixes.putAll(DumpPrefixes.read(DumpFormat.TTL, visit.link(), addresses, visit.catalogue()).getNsPrefixMap());
        return new KnownTerms(prefixes, classes, properties);
    }

    /** The same for the script, with the labels in a language. */
    JsonObject json(Visit visit, String language) {
        JsonObject json = new JsonObject();
        JsonObject namespaces = new JsonObject();
        prefixes.forEach((prefix, namespace) -> namespaces.put(prefix, namespace));
        json.put("prefixes", namespaces);
        json.put("classes", labelled(classes, visit, language));
        json.put("properties", labelled(properties, visit, language));
        return json;
    }

    private static JsonArray labelled(Set<String> terms, Visit visit, String language) {
        Set<Node> nodes = terms.stream().map(NodeFactory::createURI).collect(Collectors.toSet());
        Map<String, String> labels = visit.entities().labels(nodes, language);
        JsonArray array = new JsonArray();
        terms.forEach(term -> {
            JsonObject one = new JsonObject();
            one.put("iri", term);
            if (labels.containsKey(term)) {
                one.put("label", labels.get(term));
            }
            array.add(one);
        });
        return array;
    }
}
