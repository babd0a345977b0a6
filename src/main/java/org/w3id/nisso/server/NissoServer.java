package org.w3id.nisso.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.w3id.nisso.engine.EngineProblem;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.api.DescriptionsModule;
import org.w3id.nisso.server.api.HealthModule;
import org.w3id.nisso.server.api.QueriesModule;
import org.w3id.nisso.server.data.ThingsModule;
import org.w3id.nisso.server.export.DumpModule;
import org.w3id.nisso.server.export.NetworksModule;
import org.w3id.nisso.server.front.KeptAnswers;
import org.w3id.nisso.server.front.Meters;
import org.w3id.nisso.server.http.Admission;
import org.w3id.nisso.server.http.FrontDoor;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.NothingHere;
import org.w3id.nisso.server.http.PublicAddress;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.map.MapModule;
import org.w3id.nisso.server.network.NetworkModule;
import org.w3id.nisso.server.pages.HomeModule;
import org.w3id.nisso.server.sparql.GraphStoreModule;
import org.w3id.nisso.server.sparql.SparqlModule;
import org.w3id.nisso.server.timeline.TimelineModule;
import org.w3id.nisso.server.vocabulary.VocabularyModule;
import org.w3id.nisso.store.LiveGraph;

/** A running server. Safe for many threads; close it to stop. */
public final class NissoServer implements AutoCloseable {

    private final FusekiServer fuseki;
    private final LatestFindings findings;
    private final KeptAnswers kept;
    private final Host host;

    private NissoServer(FusekiServer fuseki, LatestFindings findings, KeptAnswers kept, Host host) {
        this.fuseki = fuseki;
        this.findings = findings;
        this.kept = kept;
        this.host = host;
    }

    /** Begins, on a thread of its own, what takes longest of a start and waits for nothing. Need not be called. */
    public static void prepare() {
        // Jetty asks Java for all locales that it knows, which is a tenth of a start.
        Thread preparation = new Thread(Locale::getAvailableLocales, "locales");
        preparation.setDaemon(true);
        preparation.start();
    }

    /**
     * Starts a server, which runs until it is closed.
     *
     * @param options how to serve
     * @param live    what to serve; it stays the caller's to close, after the server
     * @return the running server
     * @throws CannotServe if it cannot listen as asked
     */
    public static NissoServer start(ServerOptions options, LiveGraph live) {
        Host host = Host.named(options.host());
        LatestFindings findings = new LatestFindings();
        Meters meters = new Meters();
        ServedGraph served = new ServedGraph(live, publicAddress(options, host), new Guard(options.budget(), options.services()));
        FusekiServer fuseki = FusekiServer.create()
                .port(options.port())
                .addFilter("/*", new FrontDoor(SparqlModule.PATH, kind -> meters.refused(kind.key())))
                .addFilter("/*", new Admission(options.atOnce(), meters))
                .addServlet("/*", new NothingHere())
                .fusekiModules(FusekiModules.create(rooms(options, served, findings, meters)))
                .build();
        KeptAnswers kept = new Container(fuseki.getJettyServer()).prepare(options, meters, served.embedded(), () -> version(live));
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            throw host.cannotServe(options.port(), e);
        }
        return new NissoServer(fuseki, findings, kept, host);
    }

    /** The version that is served now; of no answer that is kept, if there is none at the moment. */
    private static String version(LiveGraph live) {
        try {
            return live.generation().manifest().dataVersion();
        } catch (EngineProblem toldWhereAnAnswerIsMade) {
            return "";
        }
    }

    private static PublicAddress publicAddress(ServerOptions options, Host host) {
        return new PublicAddress(options.publicAddress().orElse(null), host.inAddresses());
    }

    private static List<FusekiModule> rooms(ServerOptions options, ServedGraph served, LatestFindings findings,
            Meters meters) {
        return List.of(
                new SparqlModule(served),
                new GraphStoreModule(served),
                QueriesModule.of(served, options.budget().time()),
                DumpModule.of(served),
                DescriptionsModule.of(served),
                NetworksModule.of(served, options.budget().time()),
                NetworkModule.of(served, options.budget().time()),
                VocabularyModule.of(served),
                ThingsModule.of(served, options.budget().time()),
                MapModule.of(served, options.budget().time()),
                TimelineModule.of(served, options.budget().time()),
                HealthModule.of(served, findings, meters),
                HomeModule.of(served, findings));
    }

    /** Where it can be asked: {@code http://localhost:PORT/} if the name localhost leads here, else by the host as it was given. */
    public URI address() {
        return host.address(port());
    }

    /** The port that it listens on. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /**
     * Shows what the last build found, at {@code /health} and on the home page; the last good generation stays served.
     *
     * @param latest the findings; none if the last build was good
     */
    public void report(List<Finding> latest) {
        findings.set(latest);
        kept.forget();
    }

    /** The longest that {@link #close} takes. */
    public static Duration longestStop(ServerOptions options) {
        return Container.longestStop(options);
    }

    /** Stops listening, lets the answers that are under way come to their end, and stops. */
    @Override
    public void close() {
        fuseki.stop();
    }
}
