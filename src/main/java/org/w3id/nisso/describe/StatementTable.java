package org.w3id.nisso.describe;

import org.apache.jena.query.Query;

/** The question for the statements with a thing at one end, as rows. */
final class StatementTable {

    static final Query QUESTION = Questions.parsed("""
            SELECT ?direction ?property ?value (COALESCE(MIN(?english), MIN(?other)) AS ?label) {
              { ?thing ?p ?value BIND ("" AS ?direction) }
              UNION
              { ?value ?p ?thing BIND ("of" AS ?direction) }
              BIND (REPLACE(STR(?p), "^.*[/#]", "") AS ?property)
              OPTIONAL { ?value rdfs:label ?name BIND (STR(?name) AS ?other)
                BIND (IF(LANG(?name) = "en", ?other, 1/0) AS ?english) }
              FILTER (!isBlank(?value))
            } GROUP BY ?direction ?property ?value ORDER BY ?direction ?property ?value
            """);

    private StatementTable() { }
}
