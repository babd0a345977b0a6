package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Reads one canned query from its file. Immutable. */
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

    private final String name;
    private final String file;
    private final byte[] content;

    private QueryFileReader(String name, String file, byte[] content) {
        this.name = name;
        this.file = file;
        this.content = content;
    }

    /**
     * Takes up a file, of which only the bytes are read for now.
     *
     * @param path where it is
     * @param file what it is called in findings
     * @throws UncheckedIOException if it cannot be read
     */
    static QueryFileReader of(Path path, String file) {
        String fileName = path.getFileName().toString();
        try {
            return new QueryFileReader(fileName.substring(0, fileName.lastIndexOf('.')), file, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The name of the query. */
    String name() {
        return name;
    }

    /** Whether the header can mark the query as the one to be shown first; told without parsing anything. */
    boolean mayBeFirst() {
        return new String(content, StandardCharsets.UTF_8).contains(HeaderReader.FIRST + ":");
    }

    /** Reads the query and holds it against all rules. */
    Outcome read() {
        return read(Parsed::check);
    }

    /** Reads the query, which was held against all rules when its generation was built. */
    Outcome readAgain() {
        return read(parsed -> { });
    }

    private Outcome read(Consumer<Parsed> check) {
        Problems problems = new Problems(Stage.CATALOGUE, file);
        Optional<CannedQuery> query = text(problems).flatMap(text -> whole(name, text, problems, check));
        return new Outcome(problems.none() ? query : Optional.empty(), problems.findings());
    }

    private Optional<String> text(Problems problems) {
        try {
            return Optional.of(TextFile.text(content));
        } catch (CharacterCodingException e) {
            problems.add(0, "The file is not in UTF-8.", "Save it as UTF-8.");
            return Optional.empty();
        }
    }

    private static Optional<CannedQuery> whole(String name, String text, Problems problems, Consumer<Parsed> check) {
        if (text.isBlank()) {
            problems.add(0, "The file is empty.", "Write the query into it, or remove it.");
            return Optional.empty();
        }
        try {
            Optional<Parsed> parsed = parsed(name, text, problems);
            parsed.ifPresent(check);
            return parsed.map(Parsed::query);
        } catch (StackOverflowError e) {
            problems.add(0, "The query is nested too deeply.", "Put fewer brackets inside one another.");
            return Optional.empty();
        }
    }

    private static Optional<Parsed> parsed(String name, String text, Problems problems) {
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
        return Optional.of(new Parsed(new CannedQuery(name, problems.file(), header, text, query, parameters), yaml, problems));
    }

    /** A query that could be read, with what was read of it and what is wrong with it so far. */
    private record Parsed(CannedQuery query, YamlHeader header, Problems problems) {

        void check() {
            WritingRules.check(query, problems);
            ColumnRules.check(query, header, problems);
            if (problems.none()) {
                TrialBinding.check(query, problems);
            }
        }
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
