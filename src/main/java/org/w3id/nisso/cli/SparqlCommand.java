package org.w3id.nisso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.catalog.SyntaxError;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.guard.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nisso sparql}. */
@Command(name = "sparql", mixinStandardHelpOptions = true,
        description = "Runs a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE. Nothing can be changed by it.",
        footer = {"", "Examples:", "  nisso sparql question.rq",
            "  nisso sparql 'SELECT ?class (COUNT(*) AS ?things) { ?x a ?class } GROUP BY ?class'"})
final class SparqlCommand implements Callable<Integer> {

    private static final Pattern FILE_NAME = Pattern.compile("[^\\s{}]+\\.(rq|sparql|txt)");

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(index = "0", paramLabel = "FILE-or-text", description = "A file with a query, - for standard input, or the query itself.")
    private String given = "";

    SparqlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat wanted = format.format();
        Query query = parsed(text());
        try (Reader reader = Reader.open(options, console)) {
            Printer printer = new Printer(console, wanted, reader.addresses());
            try (QueryExec exec = reader.link().query(query)) {
                if (query.isSelectType()) {
                    printer.print(exec.select());
                } else if (query.isAskType()) {
                    printer.print(exec.ask());
                } else if (query.isConstructType()) {
                    printer.print(exec.construct());
                } else if (query.isDescribeType()) {
                    printer.print(exec.describe());
                } else {
                    throw new Misuse("Only SELECT, ASK, CONSTRUCT and DESCRIBE can be asked.");
                }
            }
        }
        return ExitCode.FINE;
    }

    private String text() throws IOException {
        if (given.equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return isFile(given) ? Files.readString(Path.of(given)) : given;
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static Query parsed(String text) {
        Query query;
        try {
            query = QueryFactory.create(text, Syntax.syntaxARQ);
        } catch (QueryException e) {
            if (FILE_NAME.matcher(text).matches()) {
                throw new Misuse("There is no file " + text + ", and it is not a query either.");
            }
            throw new Misuse("This is not a SPARQL query: " + SyntaxError.of(e).withPlace());
        }
        Guard.OF_NOTHING_ELSE.refusal(query).ifPresent(refused -> {
            throw new Misuse(refused.why() == Refused.Why.ELSEWHERE
                    ? "The query calls another server (SERVICE), and this program calls none." : refused.getMessage());
        });
        return query;
    }
}
