package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.describe.Slot.Way;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * In which words and order a folder wants its things to be read: the property shapes of its node shapes that have a {@code sh:name}
 * (SHACL, section 2.3.2), for a property or the inverse of one. A {@code sh:qualifiedValueShape} with a {@code sh:class} says of
 * which values a property shape speaks; a {@code sh:node} that they are to be read on the spot. Immutable.
 */
public final class Views {

    private static final String PREFIXES = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;
    private static final String SLOTS = PREFIXES + """
            SELECT ?class ?slot ?property ?inverse ?type ?opened ?group ?order ?name {
              GRAPH ?graph {
                ?view sh:targetClass ?class ; sh:property ?slot .
                ?slot sh:name ?name ; sh:path ?path .
                OPTIONAL { ?path sh:inversePath ?inverse }
                OPTIONAL { ?slot sh:group ?group }
                OPTIONAL { ?slot sh:order ?order }
                OPTIONAL { ?slot sh:node ?opened }
                OPTIONAL { ?slot sh:qualifiedValueShape ?values . ?values sh:class ?type }
              }
              BIND (IF(isIRI(?path), ?path, ?inverse) AS ?property)
              FILTER (isIRI(?property))
            }
            """;
    private static final String GROUPS = PREFIXES + """
            SELECT ?group ?order ?name {
              GRAPH ?graph { ?group a sh:PropertyGroup ; rdfs:label ?name . OPTIONAL { ?group sh:order ?order } }
            }
            """;

    private final Map<Node, List<Slot>> slots;
    private final Map<Node, Group> groups;

    private Views(Map<Node, List<Slot>> slots, Map<Node, Group> groups) {
        this.slots = slots;
        this.groups = groups;
    }

    /**
     * A group of statements.
     *
     * @param names what it is called, by language
     * @param order where it stands on a page, from the top
     */
    public record Group(Map<String, String> names, double order) {

        public Group {
            names = Map.copyOf(names);
        }

        /** The name in a language, else in English, else in any. */
        public String name(String language) {
            return inLanguage(names, language).orElse("");
        }
    }

    /**
     * Reads the views of a data set.
     *
     * @param link      where to ask; not closed
     * @param timeLimit how long one question may take; empty for any time
     */
    public static Views in(RDFLink link, AddressSpace addresses, Optional<Duration> timeLimit) {
        Asking asking = new Asking(link, timeLimit);
        Map<Node, Group> groups = new HashMap<>();
        Map<Node, List<Binding>> bySlot = new LinkedHashMap<>();
        asking.select(Questions.inGraph(GROUPS, addresses.shapesGraph())).forEach(row -> groups.merge(row.get("group"),
                new Group(name(row), order(row)), (one, other) -> new Group(both(one.names(), other.names()), one.order())));
        asking.select(Questions.inGraph(SLOTS, addresses.shapesGraph()))
                .forEach(row -> bySlot.computeIfAbsent(row.get("slot"), slot -> new ArrayList<>()).add(row));
        Map<Node, List<Slot>> slots = new HashMap<>();
        bySlot.values().forEach(rows -> rows.stream().map(row -> row.get("class")).distinct()
                .forEach(type -> slots.computeIfAbsent(type, any -> new ArrayList<>()).add(slot(rows))));
        return new Views(slots, groups);
    }

    private static Slot slot(List<Binding> rows) {
        Binding first = rows.get(0);
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.putAll(name(row)));
        return new Slot(new Way(first.get("property"), first.contains("inverse")), Optional.ofNullable(first.get("type")), names,
                first.contains("opened"), Optional.ofNullable(first.get("group")), order(first));
    }

    private static Map<String, String> name(Binding row) {
        return Map.of(row.get("name").getLiteralLanguage(), row.get("name").getLiteralLexicalForm());
    }

    private static double order(Binding row) {
        return row.contains("order") && row.get("order").getLiteralValue() instanceof Number number ? number.doubleValue()
                : Double.MAX_VALUE;
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        Map<String, String> both = new HashMap<>(some);
        both.putAll(others);
        return both;
    }

    static Optional<String> inLanguage(Map<String, String> names, String language) {
        return Optional.ofNullable(names.get(language)).or(() -> Optional.ofNullable(names.get("en")))
                .or(() -> names.values().stream().sorted().findFirst());
    }

    /** The places for the statements of a member of some classes, by group and order; none if the folder is silent about them. */
    public List<Slot> of(Set<Node> classes) {
        return classes.stream().flatMap(type -> slots.getOrDefault(type, List.of()).stream())
                .sorted(Comparator.comparingDouble((Slot slot) -> slot.group().map(groups::get).map(Group::order).orElse(-1.0))
                        .thenComparingDouble(Slot::order).thenComparing(slot -> slot.way().property().getURI()))
                .toList();
    }

    /** A group that slots name; empty if it has no label. */
    public Optional<Group> group(Node group) {
        return Optional.ofNullable(groups.get(group));
    }
}
