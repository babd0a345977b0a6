package org.w3id.nisso.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Role;

/** What the columns and parameters of a canned query are in a network. Immutable. */
final class Roles {

    /** Columns with a role that the network says in its own way; time stays beside them, as precise as the source gives it. */
    private static final Set<Role> SAID_OTHERWISE = EnumSet.complementOf(EnumSet.of(Role.TIME));
    /** A column beside another holds its label, by the convention of the catalogue. */
    private static final String LABEL = "Label";

    private final BoundQuery bound;

    Roles(BoundQuery bound) {
        this.bound = bound;
    }

    /** Tells whether the rows of a query have nodes. */
    static boolean haveNodes(CannedQuery query) {
        return query.column(Role.NODE).filter(query.columns()::contains).isPresent();
    }

    /** Tells whether each row is a tie; else it says something of one node. */
    boolean tie() {
        return name(Role.NODE2).filter(name -> isColumn(name) || bound.values().containsKey(name)).isPresent();
    }

    /** Who or what plays a role in a row: the cell of a column, or the value of a parameter. */
    Optional<Node> player(Role role, Binding row) {
        return name(role).flatMap(name -> Optional.ofNullable(isColumn(name) ? row.get(name) : bound.values().get(name)));
    }

    /** The label that a row gives to the player of a role. */
    Optional<String> label(Role role, Binding row) {
        return name(role).map(name -> name + LABEL).filter(this::isColumn).flatMap(column -> Optional.ofNullable(row.get(column)))
                .filter(Node::isLiteral).map(Node::getLiteralLexicalForm).filter(text -> !text.isBlank());
    }

    /** The columns that are attributes, in order. */
    List<String> attributes() {
        Set<String> others = new TreeSet<>();
        for (Role role : SAID_OTHERWISE) {
            name(role).ifPresent(name -> others.addAll(List.of(name, name + LABEL)));
        }
        return bound.query().columns().stream().filter(column -> !others.contains(column)).toList();
    }

    private Optional<String> name(Role role) {
        return bound.query().column(role);
    }

    private boolean isColumn(String name) {
        return bound.query().columns().contains(name);
    }
}
