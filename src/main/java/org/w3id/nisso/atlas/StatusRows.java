package org.w3id.nisso.atlas;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** Makes statuses of rows, of which there is one for each viewer. For one reading. */
final class StatusRows {

    private final Map<List<String>, List<Binding>> byStatus = new LinkedHashMap<>();

    /** Reads the rows of a query for a map. */
    StatusRows(List<Binding> rows) {
        for (Binding row : rows) {
            if (iri(row, "place").isPresent() && iri(row, "holder").isPresent()) {
                byStatus.computeIfAbsent(identity(row), status -> new ArrayList<>()).add(row);
            }
        }
    }

    // Rows without a statement are told apart by what they say.
    private static List<String> identity(Binding row) {
        List<String> columns = new ArrayList<>(List.of("place", "holder", "statement", "relation", "manner"));
        if (!row.contains("statement")) {
            columns.addAll(List.of("since", "until", "basis"));
        }
        return columns.stream().map(column -> value(row, column).map(Node::toString).orElse("")).toList();
    }

    /** The statuses, in the order of the rows. */
    List<Status> statuses() {
        List<Status> statuses = new ArrayList<>();
        byStatus.forEach((identity, rows) -> statuses.add(status(rows.get(0), viewers(rows), statuses.size())));
        return List.copyOf(statuses);
    }

    private static Status status(Binding row, Collection<String> viewers, int number) {
        return new Status(value(row, "statement").orElseGet(() -> NodeFactory.createBlankNode("status" + number)),
                iri(row, "place").orElseThrow(), iri(row, "holder").orElseThrow(), iri(row, "relation"),
                Manner.named(text(row, "manner")), List.copyOf(viewers), value(row, "since"), value(row, "until"),
                day(row, "sinceEarliest"), day(row, "untilLatest"), iri(row, "basis"), iri(row, "endBasis"), doubts(row));
    }

    /** What one row says without a viewer is undisputed, whatever the others say. */
    private static Collection<String> viewers(List<Binding> rows) {
        Set<String> viewers = new LinkedHashSet<>();
        for (Binding row : rows) {
            Optional<String> viewer = iri(row, "viewer");
            if (viewer.isEmpty()) {
                return Set.of();
            }
            viewers.add(viewer.get());
        }
        return viewers;
    }

    private static List<String> doubts(Binding row) {
        return Stream.of(text(row, "doubt").split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static Optional<Node> value(Binding row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    private static Optional<String> iri(Binding row, String column) {
        return value(row, column).filter(Node::isURI).map(Node::getURI);
    }

    private static String text(Binding row, String column) {
        return value(row, column).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
    }

    private static Optional<LocalDate> day(Binding row, String column) {
        try {
            return value(row, column).filter(Node::isLiteral).map(date -> LocalDate.parse(date.getLiteralLexicalForm()));
        } catch (DateTimeParseException notAPlainDay) {
            return Optional.empty();
        }
    }
}
