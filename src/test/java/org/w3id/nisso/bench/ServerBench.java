package org.w3id.nisso.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Holds the server against stock Fuseki and other engines with the same statements, and against the most that the same Jetty can do. All
 * run at once and
 * are asked by turns, so that whatever else the machine does falls on all of them.
 */
final class ServerBench {

    private static final String TREATY = "https://w3id.org/nisso/id/treaty/soviet-japanese-neutrality-pact-1941";
    private static final String CANNED = "/queries/treaty-parties.csv?treaty=soviet-japanese-neutrality-pact-1941";
    private static final String CARD = "SELECT ?p ?o { <" + TREATY + "> ?p ?o }";
    private static final String DUMP = "nisso.nt";
    private static final int STARTS = 5;
    private static final int ROUNDS = 6;
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path work;
    private final Path nisso;
    private final List<Stock> stocks;
    private final Map<String, List<Load.Figures>> figures = new LinkedHashMap<>();

    private ServerBench(Path work, Path nisso, List<Stock> stocks) {
        this.work = work;
        this.nisso = nisso;
        this.stocks = stocks;
    }

    /**
     * Measures, and gives the tables as Markdown.
     *
     * @param jars the directory with the jars of stock Fuseki
     */
    static String run(Path work, Path nisso, Path jars) throws IOException, InterruptedException {
        Files.createDirectories(work);
        return new ServerBench(work, nisso, Stock.in(jars)).measure();
    }

    private String measure() throws IOException, InterruptedException {
        Path body = work.resolve("body.csv");
        Path archive = work.resolve("nisso.jsa");
        try (Peer first = Peer.start(work.resolve("first.log"), ours(launched("-XX:ArchiveClassesAtExit=" + archive)), CANNED)) {
            Files.write(body, Peer.ask(first.port, CANNED).body());
            Path dump = work.resolve(DUMP);
            Files.write(dump, Peer.ask(first.port, "/dump/nisso.nt").body());
            for (Stock stock : stocks) {
                load(dump, stock.database(work));
            }
        }
        String starts = starts(archive);
        return starts + "\n" + loads(body);
    }

    private static void load(Path dump, Path database) throws IOException {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(Files.createDirectories(database)));
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, dump.toUri().toString()));
        TDBInternal.expel(dataset, true);
    }

    private IntFunction<List<String>> ours(String... options) {
        return port -> Stream.of(Stream.of(JAVA), Stream.of(options), Stream.of("-Xlog:disable", "-jar", nisso.toString(), "serve", "--port",
                String.valueOf(port), "--store", work.resolve("store").toString())).flatMap(part -> part).toList();
    }

    /** The options with which the launcher starts Java. */
    private static String[] launched(String sharing) throws IOException {
        String launcher = Files.readString(Path.of("src/main/launcher/nisso"));
        Matcher options = Pattern.compile("(?m)^tuning='(.*)'$").matcher(launcher);
        if (!options.find()) {
            throw new IOException("The launcher has no line tuning='...'");
        }
        return Stream.concat(Stream.of(sharing), Stream.of(options.group(1).split(" "))).toArray(String[]::new);
    }

    private static String card(String at) {
        return at + "?query=" + URLEncoder.encode(CARD, StandardCharsets.UTF_8);
    }

    private String starts(Path archive) throws IOException, InterruptedException {
        Map<String, List<Duration>> starts = new LinkedHashMap<>();
        for (int i = 0; i < STARTS; i++) {
            for (Stock stock : stocks) {
                start(starts, stock.name(), stock.serving(work), card("/ds/sparql"));
            }
            start(starts, "Nisso, java -jar", ours(), card("/sparql"));
            start(starts, "Nisso, its launcher", ours(launched("-XX:SharedArchiveFile=" + archive)), card("/sparql"));
            start(starts, "Nisso, its launcher, a canned query", ours(launched("-XX:SharedArchiveFile=" + archive)), CANNED);
        }
        long reference = median(starts.values().iterator().next());
        StringBuilder table = new StringBuilder("## From start to first answer, median of " + STARTS
                + "; the same small query, but for the last\n\n| server | ms | of stock Fuseki 5.6.0 |\n|---|---|---|\n");
        starts.forEach((name, times) -> table.append("| %s | %d | %.2f |%n".formatted(name, median(times),
                (double) median(times) / reference)));
        return table.toString();
    }

    private void start(Map<String, List<Duration>> starts, String name, IntFunction<List<String>> command, String first)
            throws IOException, InterruptedException {
        try (Peer peer = Peer.start(work.resolve("start.log"), command, first)) {
            starts.computeIfAbsent(name, missing -> new ArrayList<>()).add(peer.start);
        }
    }

    private static long median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow().toMillis();
    }

    private String loads(Path body) throws IOException, InterruptedException {
        IntFunction<List<String>> ceiling = port -> List.of(JAVA, "-cp", System.getProperty("java.class.path"), Ceiling.class.getName(),
                String.valueOf(port), body.toString());
        String query = Files.readString(Path.of("queries/treaty-parties.rq")).replaceAll("(?m)^#.*\n", "")
                .replace("?_treaty_iri", "<" + TREATY + ">");
        String canned = "/ds/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        Map<String, Peer> fusekis = new LinkedHashMap<>();
        Map<String, Peer> others = new LinkedHashMap<>();
        try (Peer ours = Peer.start(work.resolve("ours.log"), ours(), CANNED);
                Peer most = Peer.start(work.resolve("most.log"), ceiling, "/")) {
            for (Stock stock : stocks) {
                fusekis.put(stock.name(), Peer.start(work.resolve("stock.log"), stock.serving(work), card("/ds/sparql")));
            }
            others.putAll(Others.start(work, work.resolve(DUMP), JAVA));
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, Peer> other : others.entrySet()) {
                    ask("first answers, " + other.getKey(), other.getValue(), card(Others.PATHS.get(other.getKey())), round);
                }
                for (Map.Entry<String, Peer> fuseki : fusekis.entrySet()) {
                    ask("first answers, " + fuseki.getKey(), fuseki.getValue(), card("/ds/sparql"), round);
                    ask("canned answer again, " + fuseki.getKey(), fuseki.getValue(), canned, -1);
                }
                ask("first answers, Nisso", ours, card("/sparql"), round);
                ask("canned answer again, Nisso", ours, CANNED, -1);
                ask("the ceiling", most, "/", -1);
            }
        } finally {
            Stream.of(fusekis, others).flatMap(peers -> peers.values().stream()).forEach(Peer::close);
        }
        return table();
    }

    private void ask(String what, Peer peer, String path, int round) throws IOException, InterruptedException {
        figures.computeIfAbsent(what, missing -> new ArrayList<>()).add(Load.on(peer, path, round));
    }

    private String table() {
        StringBuilder table = new StringBuilder("## Under load, last of ").append(ROUNDS).append(" rounds\n\n"
                + "| what | answers in a second | µs of processor each | of stock Fuseki 5.6.0 | of the ceiling |\n|---|---|---|---|---|\n");
        double most = last("the ceiling").perSecond();
        figures.keySet().forEach(what -> {
            String reference = what.replaceAll(", .*", ", " + stocks.get(0).name());
            String ratio = what.contains(", ") && figures.containsKey(reference) ? "%.1f".formatted(last(what).perSecond() / last(reference).perSecond()) : "";
            table.append("| %s | %.0f | %.0f | %s | %.2f |%n".formatted(what, last(what).perSecond(), last(what).processor(), ratio,
                    last(what).perSecond() / most));
        });
        return table.toString();
    }

    private Load.Figures last(String what) {
        List<Load.Figures> all = figures.get(what);
        return all.get(all.size() - 1);
    }
}
