package org.w3id.nisso.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.rdf.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nisso describe}. */
@Command(name = "describe", mixinStandardHelpOptions = true,
        description = {"Shows all that is stated of a thing, and what points at it.",
            "The thing is given by a name in any language, its key, its address, or its Wikidata id."})
final class DescribeCommand implements Callable<Integer> {

    private static final Query STATEMENTS = QueryFactory.create("""
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?direction ?property ?value (COALESCE(MIN(?english), MIN(?other)) AS ?label) {
              { ?thing ?p ?value BIND ("" AS ?direction) }
              UNION
              { ?value ?p ?thing BIND ("of" AS ?direction) }
              BIND (REPLACE(STR(?p), "^.*[/#]", "") AS ?property)
              OPTIONAL { ?value rdfs:label ?name BIND (STR(?name) AS ?other) BIND (IF(LANG(?name) = "en", ?other, 1/0) AS ?english) }
              FILTER (!isBlank(?value))
            } GROUP BY ?direction ?property ?value ORDER BY ?direction ?property ?value
            """);
    private static final Query AS_GRAPH = QueryFactory.create("""
            CONSTRUCT { ?thing ?p ?value . ?value ?q ?part . ?other ?r ?thing } WHERE {
              { ?thing ?p ?value OPTIONAL { ?value ?q ?part FILTER (isBlank(?value)) } }
              UNION
              { ?other ?r ?thing FILTER (isIRI(?other)) }
            }
            """);

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "THING", description = "The thing.")
    private List<String> words = List.of();

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
        OutputFormat wanted = format.format();
        try (Reader reader = Reader.open(options, console)) {
            AddressSpace addresses = reader.addresses();
            Node thing = new EntityFinder(reader.link(), addresses).find(String.join(" ", words), Optional.empty());
            Printer printer = new Printer(console, wanted, addresses);
            if (wanted.isGraph()) {
                try (QueryExec exec = reader.link().query(about(AS_GRAPH, thing))) {
                    Graph graph = exec.construct();
                    printer.print(graph);
                }
            } else {
                try (QueryExec exec = reader.link().query(about(STATEMENTS, thing))) {
                    printer.print(exec.select());
                }
            }
        }
        return ExitCode.FINE;
    }

    private static Query about(Query template, Node thing) {
        return QueryTransformOps.replaceVars(template, Map.of(Var.alloc("thing"), thing));
    }
}
