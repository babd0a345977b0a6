package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.network.Attribute.Owner;
import org.w3id.nisso.network.Attribute.Type;
import org.w3id.nisso.rdf.AddressSpace;

/** The values of the columns that become attributes: gathered by what has them, with the type that fits all of a column. */
final class Values {

    private static final String SEPARATOR = "; ";
    private static final String DATATYPES = "http://www.w3.org/2001/XMLSchema#";
    /** At most nine digits, which 32 bits hold. */
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Owner owner;
    private final AddressSpace addresses;
    private final Map<String, List<Node>> terms = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<Node>>> gathered = new LinkedHashMap<>();
    /** Known once all rows are taken, which no value is asked for before. */
    private final Map<String, Type> types = new HashMap<>();

    Values(Roles roles, Owner owner, AddressSpace addresses) {
        this.owner = owner;
        this.addresses = addresses;
        roles.attributes().forEach(column -> names.put(column, Fields.attribute(column, owner)));
    }

    /** Takes the values of a row for a node or a tie. */
    void add(String id, Binding row) {
        Map<String, Set<Node>> values = gathered.computeIfAbsent(id, k -> new LinkedHashMap<>());
        names.forEach((column, name) -> {
            Node term = row.get(column);
            if (term != null && !isBlank(term) && values.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(term)) {
                terms.computeIfAbsent(name, k -> new ArrayList<>()).add(term);
            }
        });
    }

    /** The values of a node or a tie as text; several of one column are joined. */
    Map<String, String> of(String id) {
        Map<String, String> texts = new LinkedHashMap<>();
        gathered.getOrDefault(id, Map.of()).forEach((name, values) -> texts.put(name,
                String.join(SEPARATOR, values.stream().map(term -> text(term, type(name))).distinct().toList())));
        return texts;
    }

    /** The attributes that have any value, in the order of the columns. */
    List<Attribute> attributes() {
        return names.values().stream().filter(terms::containsKey).map(name -> new Attribute(name, owner, type(name))).toList();
    }

    private Type type(String name) {
        return types.computeIfAbsent(name, this::found);
    }

    private Type found(String name) {
        boolean joined = gathered.values().stream().anyMatch(values -> values.getOrDefault(name, Set.of()).size() > 1);
        List<Node> all = terms.getOrDefault(name, List.of());
        if (joined || all.isEmpty()) {
            return Type.TEXT;
        }
        return all(all, Values::isInteger) ? Type.INTEGER
                : all(all, Values::isNumber) ? Type.NUMBER
                : all(all, term -> isOf(term, "boolean")) ? Type.BOOLEAN : Type.TEXT;
    }

    private static boolean all(Collection<Node> terms, Predicate<Node> test) {
        return terms.stream().allMatch(test);
    }

    private static boolean isBlank(Node term) {
        return term.isLiteral() && term.getLiteralLexicalForm().isBlank();
    }

    private static boolean isInteger(Node term) {
        return isOf(term, "integer") && INTEGER.matcher(term.getLiteralLexicalForm()).matches();
    }

    private static boolean isNumber(Node term) {
        return isInteger(term) || (isOf(term, "decimal") || isOf(term, "double") || isOf(term, "float"))
                && term.getLiteral().isWellFormed() && Double.isFinite(((Number) term.getLiteralValue()).doubleValue());
    }

    private static boolean isOf(Node term, String datatype) {
        return term.isLiteral() && term.getLiteralDatatypeURI().equals(DATATYPES + datatype) && term.getLiteral().isWellFormed();
    }

    private String text(Node term, Type type) {
        if (!term.isLiteral()) {
            return term.isURI() ? addresses.shorten(term.getURI()) : "_:" + term.getBlankNodeLabel();
        }
        return switch (type) {
            case INTEGER -> Integer.toString(Integer.parseInt(term.getLiteralLexicalForm()));
            case NUMBER -> Double.toString(((Number) term.getLiteralValue()).doubleValue());
            case BOOLEAN -> term.getLiteralValue().toString();
            case TEXT -> term.getLiteralLexicalForm();
        };
    }
}
