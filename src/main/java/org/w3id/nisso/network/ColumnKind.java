package org.w3id.nisso.network;

/** What the values of a column are, in the words of the tools that read tables. */
enum ColumnKind {
    /** Any text. */
    TEXT("string", "string", "%s"),
    /** A whole number of at most 32 bits. */
    INTEGER("integer", "long", "toInteger(%s)"),
    /** A finite number. */
    NUMBER("number", "double", "toFloat(%s)"),
    /** {@code true} or {@code false}. */
    BOOLEAN("boolean", "boolean", "toBoolean(%s)"),
    /** A day, as ISO 8601 writes it. */
    DATE("date", "date", "date(%s)"),
    /** Several texts with a semicolon between them; Table Schema 1 has no such type. */
    LIST("string", "string[]", "split(%s, ';')");

    private final String tableSchema;
    private final String neo4j;
    private final String cypher;

    ColumnKind(String tableSchema, String neo4j, String cypher) {
        this.tableSchema = tableSchema;
        this.neo4j = neo4j;
        this.cypher = cypher;
    }

    /** The kind of an attribute. */
    static ColumnKind of(Attribute.Type type) {
        return valueOf(type.name());
    }

    /** The type in Frictionless Table Schema 1. */
    String tableSchema() {
        return tableSchema;
    }

    /** The type in the headers of Neo4j's import. */
    String neo4j() {
        return neo4j;
    }

    /** The value in Cypher, of a text that has been read; of null it is null. */
    String cypher(String text) {
        return cypher.formatted(text);
    }
}
