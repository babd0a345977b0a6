package org.w3id.nisso.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.w3id.nisso.server.front.FailuresArrive;
import org.w3id.nisso.server.front.KeptAnswers;
import org.w3id.nisso.server.front.Meters;
import org.w3id.nisso.server.front.SlowConnections;
import org.w3id.nisso.server.front.VersionedAddress;
import org.w3id.nisso.server.http.FewParameters;
import org.w3id.nisso.server.http.OuterErrors;
import org.w3id.nisso.server.http.TrailingSlash;

/** Sets up the servlet container that Fuseki made, before it starts: what it listens to, what it bears, and what stands in front. */
final class Container {

    /** Fuseki asks for 5 MB, which Jetty allocates and zeroes for every answer. */
    private static final int OUTPUT_BUFFER = 32 * 1024;
    /** Of the first line of a request with all headers, in bytes; longer queries are posted. */
    private static final int LONGEST_HEAD = 64 * 1024;
    /** Of what is posted; queries are held to less. */
    private static final int LARGEST_BODY = 2 << 20;
    private static final int OVERHEAD_OF_A_PIECE = 16;

    /** Fewer bytes in a second are no honest connection of today. */
    private static final int SLOWEST = 1024;
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);
    private static final Duration MOST_FOR_A_REQUEST = Duration.ofSeconds(40);
    private static final Duration MOST_FOR_AN_ANSWER = Duration.ofMinutes(15);
    private static final Duration MORE_THAN_A_QUERY = Duration.ofSeconds(5);

    /** Of the last part, the time that an answer took, in microseconds; and for whom a proxy asked. */
    private static final String LOG_LINE = CustomRequestLog.EXTENDED_NCSA_FORMAT + " %{us}T \"%{X-Forwarded-For}i\"";

    /** A share of the memory of the process for answers that are given again. */
    private static final int SHARE = 8;
    private static final long MOST_FOR_ANSWERS = 256L << 20;

    private final Server jetty;

    Container(Server jetty) {
        this.jetty = jetty;
    }

    /**
     * Sets everything up.
     *
     * @param atOnce  whether that version is known without asking anybody
     * @param version the version of the data that is served now
     * @return the answers that are kept
     */
    KeptAnswers prepare(ServerOptions options, Meters meters, boolean atOnce, Supplier<String> version) {
        for (Connector connector : jetty.getConnectors()) {
            listen((ServerConnector) connector, options.host());
        }
        OuterErrors errors = new OuterErrors(kind -> meters.refused(kind.key()));
        jetty.setErrorHandler(errors);
        ServletContextHandler context = (ServletContextHandler) jetty.getHandler();
        context.setErrorHandler(errors);
        context.setMaxFormContentSize(LARGEST_BODY);
        KeptAnswers kept = new KeptAnswers(wholeRequests(context), atOnce, version, memoryForAnswers(), meters);
        jetty.setHandler(new GracefulHandler(kept));
        jetty.setStopTimeout(longestStop(options).toMillis());
        jetty.setRequestLog(options.accessLog().map(file -> logs(meters, file)).orElse(meters));
        jetty.addBean(new SlowConnections(jetty, MOST_FOR_A_REQUEST, MOST_FOR_AN_ANSWER));
        return kept;
    }

    private static void listen(ServerConnector connector, String host) {
        connector.setHost(host);
        connector.setIdleTimeout(LONGEST_IDLE.toMillis());
        HttpConfiguration http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setMinResponseDataRate(SLOWEST);
        http.setSendServerVersion(false);
        http.addCustomizer(new TrailingSlash());
        http.addCustomizer(new VersionedAddress());
    }

    /** What is posted is there to its end before anybody works on it, so that nobody waits for those who send slowly. */
    private static EagerContentHandler wholeRequests(ServletContextHandler context) {
        return new EagerContentHandler(new FailuresArrive(new FewParameters(context)),
                new EagerContentHandler.RetainedContentLoaderFactory(LARGEST_BODY, OVERHEAD_OF_A_PIECE, true));
    }

    private RequestLog logs(Meters meters, Path file) {
        AsyncRequestLogWriter lines = new AsyncRequestLogWriter(file.toString());
        lines.setAppend(true);
        CustomRequestLog log = new CustomRequestLog(lines, LOG_LINE);
        // Of several logs, the server starts and stops none.
        jetty.addBean(log, true);
        return new RequestLog.Collection(meters, log);
    }

    private static long memoryForAnswers() {
        return Math.min(MOST_FOR_ANSWERS, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** How long a stop may take: until the longest query that began before has been answered. */
    static Duration longestStop(ServerOptions options) {
        return options.budget().time().plus(MORE_THAN_A_QUERY);
    }
}
