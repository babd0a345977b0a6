package org.w3id.nisso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.NetworkReader;
import org.w3id.nisso.network.Projection;
import org.w3id.nisso.network.Tie;
import org.w3id.nisso.network.WholeNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nisso export}. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Writes the graph as a network for graph tools: the answer to the folder's query '" + WholeNetwork.NAME + "'.",
        footer = {"", "Examples:", "  nisso export gexf -o graph.gexf", "  nisso export graphml --from 1925-01-01 --to 1945-12-31 -o graph.graphml"})
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Parameters(index = "0", paramLabel = "FORMAT", completionCandidates = Formats.class, description = "${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(names = "--from", paramLabel = "DATE", description = "Only ties that lasted on or after this day.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only ties that had begun on this day.")
    private @Nullable String to;

    @Option(names = "--at", paramLabel = "DATE", description = "Only ties that held on this day.")
    private @Nullable String at;

    @Option(names = "--class", paramLabel = "CLASS", description = "Only ties with a thing of this class at one end.")
    private @Nullable String ofClass;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only ties of this kind; may be given several times.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--project", paramLabel = "NAME", description = "bipartite: as the rows are, the default; dyad: two that share a"
            + " third are tied directly, by one edge for each that they share.")
    private String project = Projection.BIPARTITE.word();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file rather than to standard output.")
    private @Nullable Path file;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Refusal, IOException {
        NetworkFormat wanted = NetworkFormat.forExtension(format).orElseThrow(() -> noSuchFormat(Formats.all()));
        Output output = Output.to(file, console, wanted.isText());
        try (Reader reader = Reader.open(options, console)) {
            CannedQuery query = WholeNetwork.in(reader.catalogue()).orElseThrow(() -> new Misuse(WholeNetwork.MISSING));
            checkFits(query, wanted);
            EntityFinder things = new EntityFinder(reader.link(), reader.addresses());
            NetworkCall call = NetworkCall.of(query, given(), reader.link(), things, () -> kindsOfTie(reader, query));
            Network network = network(reader, call);
            output.write(out -> wanted.write(network, out));
            console.remark(counted(network.vertices().size(), "node") + ", " + counted(network.ties().size(), "tie") + ".");
        }
        return ExitCode.FINE;
    }

    private void checkFits(CannedQuery query, NetworkFormat wanted) {
        List<NetworkFormat> fitting = NetworkFormat.of(query);
        if (!fitting.contains(wanted)) {
            throw noSuchFormat(fitting.stream().map(NetworkFormat::extension).toList());
        }
    }

    private static Network network(Reader reader, NetworkCall call) {
        try (QueryExec exec = reader.link().query(call.bound().executable())) {
            return new NetworkReader(reader.link(), reader.description(), Optional.of(reader.dataVersion())).read(call, exec.select());
        }
    }

    private static Set<String> kindsOfTie(Reader reader, CannedQuery query) {
        NetworkCall everything = new NetworkCall(new BoundQuery(query, query.query(), new TreeMap<>()), Projection.BIPARTITE,
                new TreeSet<>());
        return network(reader, everything).ties().stream().map(Tie::kind).collect(Collectors.toSet());
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        give(given, "from", from);
        give(given, "to", to);
        give(given, "at", at);
        give(given, "class", ofClass);
        give(given, NetworkCall.PROJECT, project);
        if (!kinds.isEmpty()) {
            given.put(NetworkCall.KIND, kinds);
        }
        return given;
    }

    private static void give(Map<String, List<String>> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, List.of(value));
        }
    }

    private Misuse noSuchFormat(List<String> names) {
        return new Misuse("The network cannot be written as " + format + ". It can as " + String.join(", ", names) + ".");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The names of the formats, for the help. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(all());
        }

        static List<String> all() {
            return Stream.of(NetworkFormat.values()).map(NetworkFormat::extension).toList();
        }
    }
}
