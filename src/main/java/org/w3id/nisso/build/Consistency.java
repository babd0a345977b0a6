package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.report.Stage;

/**
 * Looks for contradictions: the rules of OWL 2 RL/RDF whose conclusion is {@code false}, for disjoint classes and properties,
 * functional, irreflexive and asymmetric properties and the empty class, and classes that can have no member.
 *
 * <p>A check file is a SELECT query with two header lines, {@code #what:} and {@code #remedy:}, in which {@code {name}} stands for the
 * value of a column; {@code ?thing} is the thing that the finding is about.
 */
final class Consistency {

    private static final List<String> FILES = List.of("cax-dw", "cax-adc", "cls-nothing", "prp-fp", "prp-irp",
            "prp-asyp", "prp-pdw");
    private static final String UNSATISFIABLE = "unsatisfiable";
    private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");

    private Consistency() { }

    /** The text that the result of a build depends on. */
    static String text() {
        StringBuilder all = new StringBuilder(Resources.text("checks/" + UNSATISFIABLE + ".rq"));
        FILES.forEach(name -> all.append(Resources.text("checks/" + name + ".rq")));
        return all.toString();
    }

    /**
     * The contradictions in a graph that holds the ontology, the facts and all conclusions. If classes can have no member, only
     * these are returned: each of their members would be one more contradiction, with the same cause.
     */
    static List<Unplaced> check(Graph facts, Names names) {
        List<Unplaced> unsatisfiable = check(facts, names, List.of(UNSATISFIABLE));
        return unsatisfiable.isEmpty() ? check(facts, names, FILES) : unsatisfiable;
    }

    private static List<Unplaced> check(Graph facts, Names names, List<String> files) {
        List<Unplaced> findings = new ArrayList<>();
        for (String file : files) {
            String text = Resources.text("checks/" + file + ".rq");
            Query query = QueryFactory.create(Resources.PREFIXES + text);
            try (QueryExec exec = QueryExec.graph(facts).query(query).build()) {
                RowSet rows = exec.select();
                while (rows.hasNext()) {
                    findings.add(finding(text, rows.next(), names));
                }
            }
        }
        return findings;
    }

    private static Unplaced finding(String text, Binding row, Names names) {
        Node property = row.get("property");
        return new Unplaced(Stage.CONSISTENCY, row.get("thing"), property, null, filled(header(text, "#what:"), row, names),
                filled(header(text, "#remedy:"), row, names));
    }

    private static String header(String text, String name) {
        return text.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow().substring(name.length()).strip();
    }

    private static String filled(String template, Binding row, Names names) {
        return COLUMN.matcher(template)
                .replaceAll(column -> Matcher.quoteReplacement(names.of(row.get(column.group(1)))));
    }
}
