package org.w3id.nisso.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.Emptiness;
import org.w3id.nisso.network.NetworkReader;
import org.w3id.nisso.network.Projection;

/** Asks a canned query that has its values, and writes the answer. For one command. */
final class CannedAnswer {

    private final Reader reader;
    private final BoundQuery bound;
    private final Console console;

    CannedAnswer(Reader reader, BoundQuery bound, Console console) {
        this.reader = reader;
        this.bound = bound;
        this.console = console;
    }

    /** Writes the answer, and says on standard error why it is empty if it is. */
    void write(OutputFormat wanted, OutputStream out) {
        // What goes into a file is not cut to the width of a terminal.
        boolean terminal = console.terminal() && out == console.out();
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
        Printer printer = new Printer(new Console(text, console.err(), terminal), wanted, reader.addresses());
        try (QueryExec exec = reader.link().query(bound.executable())) {
            if (bound.query().answersGraph()) {
                printer.print(exec.construct());
            } else {
                write(exec.select(), wanted, printer, text);
            }
        }
        text.flush();
        // Whoever reads standard output may have had enough of it; a file has to be whole.
        if (out != console.out() && text.checkError()) {
            throw new RuntimeIOException("The answer could not be written to its end.");
        }
    }

    private void write(RowSet rows, OutputFormat wanted, Printer printer, PrintStream text) {
        boolean empty = !rows.hasNext();
        if (wanted.forNetwork().isPresent()) {
            wanted.forNetwork().get().write(new NetworkReader(reader.link(), reader.description(), Optional.of(reader.dataVersion()))
                    .read(bound, rows, Projection.BIPARTITE), text);
        } else {
            printer.print(rows);
        }
        if (empty) {
            Emptiness.sentences(Emptiness.of(bound, reader.link(), reader.addresses(), this::count)).forEach(console::remark);
        }
    }

    private long count(BoundQuery less) {
        try (QueryExec exec = reader.link().query(less.counting())) {
            return ((Number) exec.select().next().get("count").getLiteralValue()).longValue();
        }
    }
}
