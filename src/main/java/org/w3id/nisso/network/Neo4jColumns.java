package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the tables for Neo4j, whose headers say the types. Safe for many threads. */
final class Neo4jColumns {

    /** The header of the address of a node. */
    static final String ID = "iri:ID";
    /** The headers of the two ends of a relationship. */
    static final String START = ":START_ID";
    static final String END = ":END_ID";
    /** The header of the type of a relationship. */
    static final String TYPE = ":TYPE";
    /** The header of the identifier of a relationship. */
    static final String STATEMENT = "statement:string";
    private static final String LABEL = ":LABEL";

    private Neo4jColumns() { }

    /** The columns of nodes: the address first, the labels last. */
    static List<Column<Vertex>> ofNodes(Network network) {
        List<Column<Vertex>> columns = new ArrayList<>();
        columns.add(text(ID, "Address of the thing.", Vertex::iri));
        NodeColumns.of(network).stream().filter(column -> !column.name().equals("iri"))
                .forEach(column -> columns.add(typed(column)));
        columns.add(text(LABEL, "Its class, and " + Neo4jNames.EVERY_NODE + ".", Neo4jColumns::labels));
        return columns;
    }

    /** The columns of relationships: the ends and the type first, the identifier last. */
    static List<Column<Tie>> ofTies(Network network) {
        Map<String, Vertex> byId = network.byId();
        List<Column<Tie>> columns = new ArrayList<>();
        columns.add(text(START, "Address of the node at the source end.", tie -> byId.get(tie.source()).iri()));
        columns.add(text(END, "Address of the node at the other end.", tie -> byId.get(tie.target()).iri()));
        columns.add(text(TYPE, "Kind of tie, as a type.", tie -> type(network, tie)));
        TieColumns.of(network, "from", "to").stream().skip(TieColumns.IDENTIFIERS).forEach(column -> columns.add(typed(column)));
        columns.add(text(STATEMENT, "Identifier of the tie.", Tie::id));
        return columns;
    }

    /** The label of a node's class. */
    static String label(Vertex vertex) {
        return vertex.type().map(Neo4jNames::label).orElse(Neo4jNames.EVERY_NODE);
    }

    /** The type of a tie. */
    static String type(Network network, Tie tie) {
        return network.directed() ? Neo4jNames.type(tie.kind()) : Neo4jNames.SHARES;
    }

    private static String labels(Vertex vertex) {
        String label = label(vertex);
        return label.equals(Neo4jNames.EVERY_NODE) ? label : label + ";" + Neo4jNames.EVERY_NODE;
    }

    private static <T> Column<T> text(String header, String description, Function<T, String> value) {
        return Column.single(header, ColumnKind.TEXT, description, thing -> Optional.of(escaped(value.apply(thing))));
    }

    private static <T> Column<T> typed(Column<T> column) {
        return new Column<>(Neo4jNames.property(column.name()) + ":" + column.kind().neo4j(), column.kind(), column.description(),
                column.values().andThen(values -> values.stream().map(Neo4jColumns::escaped).toList()));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }
}
