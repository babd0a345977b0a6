package org.w3id.nisso.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/**
 * One Turtle file, read with the place of every triple. A blank node is the same node each time the file is read, so that a
 * finding about one can be traced to its line by reading again. For one thread.
 */
final class TurtleFile {

    private static final String BASE = "urn:x-nisso:base/";
    private static final int MOST_ERRORS = 100;

    private final Path file;
    private final String name;
    private final PrefixMap prefixes = PrefixMapFactory.create();

    /**
     * Names a file.
     *
     * @param file where it is
     * @param name its name in findings
     */
    TurtleFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Receives the triples with the places where they stand. */
    @FunctionalInterface
    interface Sink {
        /**
         * A triple.
         *
         * @param line   the line of its object, from 1
         * @param column the column of its object, from 1
         */
        void triple(Triple triple, long line, long column);
    }

    /** The prefixes that the file declared, after it was read. */
    PrefixMap prefixes() {
        return prefixes;
    }

    /**
     * Reads the file.
     *
     * @param sink receives the triples up to the first syntax error
     * @return all syntax errors of the file, not only the first
     */
    List<Finding> read(Sink sink) {
        TurtleErrors errors = new TurtleErrors(name);
        try (InputStream in = Files.newInputStream(file)) {
            OptionalLong notText = Utf8.firstBadLine(file);
            if (notText.isPresent()) {
                return List.of(new Finding(Stage.READING, Place.in(name, notText.getAsLong()), "The file is not UTF-8 text.",
                        "Save it as UTF-8."));
            }
            parse(TokenizerText.create().source(in).errorHandler(errors).build(), sink, errors);
        } catch (IOException e) {
            return List.of(new Finding(Stage.READING, Place.in(name), "The file cannot be read (" + e.getMessage() + ").",
                    "Check that it exists and that you may read it."));
        }
        return errors.fatal() ? continued(errors) : errors.findings();
    }

    /** Goes on behind the first error: takes out the statement with the error and reads what is left, again and again. */
    private List<Finding> continued(TurtleErrors first) {
        List<Finding> all = new ArrayList<>(first.findings());
        Optional<StatementRemover> text = StatementRemover.of(file);
        if (text.isEmpty()) {
            return all;
        }
        TurtleErrors errors = first;
        while (errors.fatal() && all.size() < MOST_ERRORS && text.get().removeAt(errors.fatalLine())) {
            errors = new TurtleErrors(name);
            parse(TokenizerText.create().source(new StringReader(text.get().text())).errorHandler(errors).build(),
                    (triple, line, column) -> { }, errors);
            errors.findings().stream().filter(f -> !all.contains(f)).forEach(all::add);
        }
        return all;
    }

    private void parse(Tokenizer tokens, Sink sink, TurtleErrors errors) {
        UUID seed = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        PlacingProfile profile = new PlacingProfile(LabelToNode.createScopeByDocumentHash(seed), errors, prefixes);
        StreamRDF stream = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                if (triple.getObject().isTripleTerm()) {
                    errors.newerSyntax(profile.line, profile.column);
                }
                sink.triple(triple, profile.line, profile.column);
            }
        };
        LastToken last = new LastToken(tokens);
        try {
            new LangTurtle(last, profile, stream).parse();
            last.check(errors);
        } catch (RiotException | org.apache.jena.atlas.RuntimeIOException reported) {
            errors.unreported(reported);
        }
    }

    /** Remembers where the parser made the last triple. Strict, because other readers of Turtle want every full stop. */
    private static final class PlacingProfile extends ParserProfileStd {
        private long line;
        private long column;

        PlacingProfile(LabelToNode labels, TurtleErrors errors, PrefixMap prefixes) {
            super(RiotLib.factoryRDF(labels), errors, IRIxResolver.create(BASE).build(), prefixes, ARQ.getContext(), true, true);
        }

        @Override
        public Triple createTriple(org.apache.jena.graph.Node subject, org.apache.jena.graph.Node predicate,
                org.apache.jena.graph.Node object, long atLine, long atColumn) {
            line = atLine;
            column = atColumn;
            return super.createTriple(subject, predicate, object, atLine, atColumn);
        }
    }
}
