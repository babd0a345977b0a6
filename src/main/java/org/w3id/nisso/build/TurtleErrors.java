package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Turns what the Turtle parser says into findings. A warning of the parser, such as a date that is none, is a finding too. */
final class TurtleErrors implements ErrorHandler {

    /** What the parser says of a statement that does not end. */
    static final String NO_FULL_STOP = "Triples not terminated by DOT";

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private long fatalLine;

    TurtleErrors(String file) {
        this.file = file;
    }

    @Override
    public void warning(String message, long line, long column) {
        add(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
        add(message, line, column);
        fatalLine = Math.max(line, 1);
        throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long line, long column) {
        error(message, line, column);
    }

    /** A triple term or an annotation, which Turtle 1.1 does not have. */
    void newerSyntax(long line, long column) {
        findings.add(new Finding(Stage.READING, new Place(file, line, column), "This is syntax of RDF 1.2.",
                "Write plain Turtle 1.1, which every parser reads; for a source, use a citation."));
    }

    /** An exception of the parser that may have been told to this handler, or may not. */
    void unreported(RuntimeException problem) {
        if (fatalLine == 0) {
            add(String.valueOf(problem.getMessage()), 0, 0);
            fatalLine = 1;
        }
    }

    boolean fatal() {
        return fatalLine > 0;
    }

    /** The line of the error that stopped the parser; 0 if none did. */
    long fatalLine() {
        return fatalLine;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(String message, long line, long column) {
        Place place = new Place(file, Math.max(line, 0), Math.max(column, 0));
        findings.add(new Finding(Stage.READING, place, sentence(message), remedy(message)));
    }

    private static String sentence(String message) {
        if (message.contains("terminated by DOT") || message.contains("terminated by a dot")) {
            return "The statement here, or the one just before, does not end with a full stop.";
        }
        String text = message.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static String remedy(String message) {
        if (message.contains("terminated by a dot")) {
            return "Write \" .\" at the end of each line that begins with @.";
        }
        if (message.contains("prefix")) {
            return "Declare the prefix at the top of the file with @prefix, or correct its spelling.";
        }
        if (message.contains("Lexical form")) {
            return "Write the value as its type wants it, for example \"1941-04-13\"^^xsd:date.";
        }
        if (message.contains("IRI")) {
            return "Write an absolute address without spaces, or a prefixed name.";
        }
        if (message.contains("Malformed") || message.contains("UTF-8") || message.contains("encoding")) {
            return "Save the file as UTF-8.";
        }
        return "Look here and just before: a statement ends with a full stop, its parts are divided by ; and , and every quote and"
                + " bracket is closed.";
    }
}
