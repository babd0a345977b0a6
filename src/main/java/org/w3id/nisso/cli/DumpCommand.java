package org.w3id.nisso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.export.Dump;
import org.w3id.nisso.export.DumpFormat;
import org.w3id.nisso.export.DumpPrefixes;
import org.w3id.nisso.report.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nisso dump}. */
@Command(name = "dump", mixinStandardHelpOptions = true,
        description = {"Writes the whole graph as RDF.",
            "ttl, nt, rdf and jsonld hold all facts, asserted and inferred; trig and nq hold the named graphs, one for each file;"
            + " nq-1.2 holds also, in RDF 1.2, which source supports which statement."},
        footer = {"", "Examples:", "  nisso dump ttl -o nisso.ttl", "  nisso dump nq --gzip > nisso.nq.gz"})
final class DumpCommand implements Callable<Integer> {

    private static final String GZIP_ENDING = ".gz";
    private static final long BETWEEN_REMARKS = 10_000;

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Parameters(index = "0", paramLabel = "FORMAT", completionCandidates = Formats.class,
            description = "The form: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to; standard output if left out. The file is there when it is whole, not before.")
    private @Nullable Path file;

    @Option(names = "--gzip", description = "Pack it with gzip; a FILE whose name ends with .gz is always packed.")
    private boolean gzip;

    private long told;

    DumpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DumpFormat wanted = wanted();
        if (file == null && gzip && console.terminal()) {
            throw new Misuse("What gzip packs cannot be shown on a terminal. Name a file with -o, or leave --gzip out.");
        }
        try (Reader reader = Reader.open(options, console)) {
            if (file == null) {
                write(wanted, reader, new WatchedOutput(console.out()), written -> { });
                console.out().flush();
            } else {
                long size = WholeFile.write(file, out -> write(wanted, reader, out, this::tell));
                console.endProgress();
                console.remark(file + ": " + size + (size == 1 ? " statement." : " statements."));
            }
        }
        return ExitCode.FINE;
    }

    private DumpFormat wanted() {
        return DumpFormat.named(format).orElseThrow(() -> new Misuse(String.join(" ", "There is no format " + format + ".",
                Nearest.question(Nearest.to(format, DumpFormat.names(), 2)),
                "A dump comes as " + String.join(", ", DumpFormat.names()) + ".").replace("  ", " ")));
    }

    private long write(DumpFormat wanted, Reader reader, OutputStream out, LongConsumer progress) throws IOException {
        Dump dump = new Dump(reader.link(), reader.addresses());
        PrefixMapping prefixes = DumpPrefixes.read(wanted, reader.link(), reader.addresses(), reader.catalogue());
        if (!packed()) {
            return dump.write(wanted, prefixes, out, progress);
        }
        // Not closed after a failure: that would end it as if it were whole.
        GZIPOutputStream packing = new GZIPOutputStream(out);
        long size = dump.write(wanted, prefixes, packing, progress);
        packing.finish();
        return size;
    }

    private boolean packed() {
        return gzip || file != null && file.toString().endsWith(GZIP_ENDING);
    }

    private void tell(long written) {
        if (written - told >= BETWEEN_REMARKS) {
            told = written;
            console.progress("writing: " + written + " statements");
        }
    }

    /** The names of the formats, for the help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.copyOf(DumpFormat.names()).iterator();
        }
    }
}
