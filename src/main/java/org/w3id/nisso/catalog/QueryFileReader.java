package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Reads one canned query from its file and holds it against all rules. */
final class QueryFileReader {

    /** Canned queries are SPARQL 1.1, so that any engine answers them. */
    static final Syntax SYNTAX = Syntax.syntaxSPARQL_11;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * What came of reading.
     *
     * @param query    the query; empty if there are findings
     * @param findings what is wrong with it
     */
    record Outcome(Optional<CannedQuery> query, List<Finding> findings) { }

    private QueryFileReader() { }

    static Outcome read(Path path, String file) {
        Problems problems = new Problems(Stage.CATALOGUE, file);
        Optional<CannedQuery> query = textOf(path, problems).flatMap(text -> checked(nameOf(path), text, problems));
        return new Outcome(problems.none() ? query : Optional.empty(), problems.findings());
    }

    private static String nameOf(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Optional<String> textOf(Path path, Problems problems) {
        try {
            return Optional.of(TextFile.read(path));
        } catch (CharacterCodingException e) {
            problems.add(0, "The file is not in UTF-8.", "Save it as UTF-8.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static Optional<CannedQuery> checked(String name, String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(0, "The file is empty.", "Write the query into it, or remove it.");
            return Optional.empty();
        }
        try {
            return canned(name, text, problems);
        } catch (StackOverflowError e) {
            problems.add(0, "The query is nested too deeply.", "Put fewer brackets inside one another.");
            return Optional.empty();
        }
    }

    private static Optional<CannedQuery> canned(String name, String text, Problems problems) {
        if (!NAME.matcher(name).matches()) {
            problems.add(0, "The file's name is the query's name and part of its address.",
                    "Use lower-case letters, digits and single hyphens, as in who-signed-what.rq.");
        }
        YamlHeader yaml = YamlHeader.read(text, problems);
        if (!yaml.readable()) {
            // Whatever else could be said would follow from this: a header that cannot be read describes nothing.
            return Optional.empty();
        }
        QueryHeader header = HeaderReader.read(yaml, problems);
        Optional<Query> parsed = parse(text, problems);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Query query = parsed.get();
        List<ParameterVariable> variables = ParameterVariable.in(text, problems);
        List<Parameter> parameters = new ParameterReader(yaml, query.getPrefixMapping(), problems).read(variables);
        CannedQuery canned = new CannedQuery(name, problems.file(), header, text, query, parameters);
        WritingRules.check(canned, problems);
        ColumnRules.check(canned, yaml, problems);
        if (problems.none()) {
            TrialBinding.check(canned, problems);
        }
        return Optional.of(canned);
    }

    private static Optional<Query> parse(String text, Problems problems) {
        try {
            return Optional.of(QueryFactory.create(text, SYNTAX));
        } catch (QueryException e) {
            SyntaxError error = SyntaxError.of(e);
            problems.add(new Place(problems.file(), error.line(), error.column()), "This is not SPARQL 1.1: " + error.words(),
                    "");
            return Optional.empty();
        }
    }
}
