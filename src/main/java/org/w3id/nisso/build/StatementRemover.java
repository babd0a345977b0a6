package org.w3id.nisso.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Blanks out Turtle statements around an error so that what follows can be read. Lines keep their numbers. It goes by the look of
 * the text: a statement ends on a line that ends with a full stop, and the next begins in the first column.
 */
final class StatementRemover {

    private static final Pattern DIRECTIVE = Pattern.compile("\\s*(@prefix|@base|PREFIX|BASE)\\b", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;

    private StatementRemover(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a file; empty if it is not UTF-8 text. */
    static Optional<StatementRemover> of(Path file) {
        try {
            return Optional.of(new StatementRemover(new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))));
        } catch (IOException notText) {
            return Optional.empty();
        }
    }

    /**
     * Blanks the statement around a line.
     *
     * @param line the line of the error, from 1
     * @return whether there was anything to blank, and what is left can be read without it; without a prefix it cannot
     */
    boolean removeAt(long line) {
        int error = (int) Math.min(Math.max(line, 1), lines.size()) - 1;
        int first = error;
        while (first > 0 && !endsStatement(first - 1)) {
            first--;
        }
        int last = error;
        while (last < lines.size() - 1 && !(endsStatement(last) && beginsStatement(last + 1))) {
            last++;
        }
        boolean removed = false;
        boolean directive = false;
        for (int i = first; i <= last && !lines.isEmpty(); i++) {
            removed |= !lines.get(i).isBlank();
            directive |= DIRECTIVE.matcher(lines.get(i)).lookingAt();
            lines.set(i, "");
        }
        return removed && !directive;
    }

    String text() {
        String text = String.join("\n", lines) + "\n";
        // The parser skips a byte order mark in a file, but not in a text.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean endsStatement(int index) {
        String code = lines.get(index).strip();
        int comment = code.indexOf(" #");
        return (comment >= 0 ? code.substring(0, comment).strip() : code).endsWith(".");
    }

    private boolean beginsStatement(int index) {
        String line = lines.get(index);
        return line.isBlank() || !Character.isWhitespace(line.charAt(0));
    }
}
