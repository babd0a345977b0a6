package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements of Cypher that load the tables into Neo4j, 4.4 or later. Nothing of the data stands in them but names that
 * {@link Neo4jNames} has cleaned; every value is read from its file. All merge, so that they can be run again. Safe for many
 * threads.
 */
final class ImportScript {

    /** Makes the address of a node unique, which also makes finding it fast. */
    static final String CONSTRAINT = """
            CREATE CONSTRAINT entity_iri IF NOT EXISTS FOR (n:%s) REQUIRE n.iri IS UNIQUE;
            """.formatted(Neo4jNames.EVERY_NODE);

    private ImportScript() { }

    /** Loads the nodes of a class. */
    static String nodes(String file, String label, List<Column<Vertex>> columns) {
        return """

                LOAD CSV WITH HEADERS FROM 'file:///%s' AS row
                MERGE (n:%s {iri: row.`%s`})
                SET n:`%s`, %s;
                """.formatted(file, Neo4jNames.EVERY_NODE, Neo4jColumns.ID, label, properties("n", columns));
    }

    /** Loads the relationships of a type; a type cannot come from a value in Cypher before version 5.26. */
    static String relationships(String file, String type, List<Column<Tie>> columns) {
        return """

                LOAD CSV WITH HEADERS FROM 'file:///%s' AS row
                WITH row WHERE row.`%s` = '%s'
                MATCH (a:%s {iri: row.`%s`})
                MATCH (b:%s {iri: row.`%s`})
                MERGE (a)-[r:`%s` {statement: row.`%s`}]->(b)
                SET %s;
                """.formatted(file, Neo4jColumns.TYPE, type, Neo4jNames.EVERY_NODE, Neo4jColumns.START, Neo4jNames.EVERY_NODE,
                Neo4jColumns.END, type, Neo4jColumns.STATEMENT, properties("r", columns));
    }

    private static String properties(String variable, List<? extends Column<?>> columns) {
        List<String> properties = new ArrayList<>();
        for (Column<?> column : columns) {
            String key = column.name().substring(0, column.name().indexOf(':'));
            if (!key.isEmpty() && !column.name().equals(Neo4jColumns.ID) && !column.name().equals(Neo4jColumns.STATEMENT)) {
                properties.add(variable + ".`" + key + "` = " + column.kind().cypher("row.`" + column.name() + "`"));
            }
        }
        return String.join(",\n    ", properties);
    }
}
