package org.w3id.nisso.server.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.server.http.Visit;

/** A thing as schema.org has it, for search engines: no more than the data say. */
final class SchemaOrg {

    private static final String NAMESPACE = "https://schema.org/";
    /** Class by class the ontology says which class of schema.org may stand for it. */
    private static final Query TYPES = QueryFactory.create("""
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?type {
              ?thing a ?class . { ?class skos:closeMatch ?type } UNION { ?class skos:exactMatch ?type }
              FILTER (STRSTARTS(STR(?type), "https://schema.org/"))
            } ORDER BY ?type
            """);

    private SchemaOrg() { }

    static JsonObject of(Portrait portrait, Visit visit, Addresses here) {
        JsonObject json = new JsonObject();
        json.put("@context", NAMESPACE);
        json.put("@id", portrait.thing().getURI());
        json.put("@type", type(portrait, visit));
        json.put("name", texts(portrait.names().all(portrait.thing())));
        List<String> same = Stream.of(SKOS.exactMatch.asNode(), OWL2.sameAs.asNode())
                .flatMap(property -> values(portrait, property)).filter(Node::isURI).map(Node::getURI).sorted().toList();
        if (!same.isEmpty()) {
            JsonArray array = new JsonArray();
            same.forEach(array::add);
            json.put("sameAs", array);
        }
        values(portrait, DCTerms.description.asNode()).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted()
                .findFirst().ifPresent(text -> json.put("description", text));
        json.put("url", here.page());
        return json;
    }

    private static Stream<Node> values(Portrait portrait, Node property) {
        return portrait.statements().getOrDefault(property, List.of()).stream().map(Portrait.Value::node);
    }

    private static String type(Portrait portrait, Visit visit) {
        try (QueryExec exec = visit.link().newQuery().query(TYPES).substitution("thing", portrait.thing()).build()) {
            Optional<String> type = exec.select().stream().map(row -> row.get("type").getURI()).findFirst();
            return type.map(iri -> iri.substring(NAMESPACE.length())).orElse("Thing");
        }
    }

    private static JsonArray texts(Map<String, String> labels) {
        JsonArray texts = new JsonArray();
        labels.forEach((language, text) -> {
            JsonObject one = new JsonObject();
            if (!language.isEmpty()) {
                one.put("@language", language);
            }
            one.put("@value", text);
            texts.add(one);
        });
        return texts;
    }
}
