package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the ties, the same for every format that has a table. Safe for many threads. */
final class TieColumns {

    /** How many columns at the beginning are identifiers: of the two ends and of the tie. */
    static final int IDENTIFIERS = 3;

    private TieColumns() { }

    /**
     * The columns in order; {@code source}, {@code target} and {@code id} are the first.
     *
     * @param network the network
     * @param begin   the name of the column of the first day
     * @param end     the name of the column of the day after the last
     */
    static List<Column<Tie>> of(Network network, String begin, String end) {
        ColumnNames names = new ColumnNames();
        List<Column<Tie>> columns = new ArrayList<>();
        fixed(begin, end).forEach(column -> columns.add(column.named(names.ours(column.name()))));
        for (Attribute attribute : network.attributes(Attribute.Owner.TIE)) {
            columns.add(Column.single(names.ofQuery(attribute.name()), ColumnKind.of(attribute.type()),
                    "The column " + attribute.name() + " of the query.",
                    tie -> Optional.ofNullable(tie.attributes().get(attribute.name()))));
        }
        return columns;
    }

    private static List<Column<Tie>> fixed(String begin, String end) {
        return List.of(
                text("source", "Identifier of the node at the source end.", t -> Optional.of(t.source())),
                text("target", "Identifier of the node at the other end.", t -> Optional.of(t.target())),
                text("id", "Identifier of the tie.", t -> Optional.of(t.id())),
                text("kind", "Kind of tie.", t -> Optional.of(t.kind())),
                text("label", "What the tie is called.", t -> Optional.of(t.label())),
                Column.single(begin, ColumnKind.DATE, "First day, at the earliest.", t -> t.span().begin().map(Object::toString)),
                Column.single(end, ColumnKind.DATE, "First day on which it held no more, at the latest.",
                        t -> t.span().end().map(Object::toString)),
                text("place", "Address of the place of the tie.", Tie::place));
    }

    private static Column<Tie> text(String name, String description, Function<Tie, Optional<String>> value) {
        return Column.single(name, ColumnKind.TEXT, description, value);
    }
}
