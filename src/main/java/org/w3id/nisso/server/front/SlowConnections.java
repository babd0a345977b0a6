package org.w3id.nisso.server.front;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which nothing was completed for long. A client that sends a byte now and then, or takes one, is never idle to
 * the container, and would keep its connection, and what is held for it, for ever. Looks at all of them regularly, on one thread.
 */
public final class SlowConnections extends AbstractLifeCycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Server server;
    private final Duration mostForRequest;
    private final Duration mostForAnswer;
    private final Map<EndPoint, Seen> seen = new WeakHashMap<>();

    /**
     * An eye on the connections of a server, from its start to its stop.
     *
     * @param mostForRequest how long it may take until the head of the next request is there
     * @param mostForAnswer  how long it may take from then on until the answer has been taken
     */
    public SlowConnections(Server server, Duration mostForRequest, Duration mostForAnswer) {
        this.server = server;
        this.mostForRequest = mostForRequest;
        this.mostForAnswer = mostForAnswer;
    }

    @Override
    protected void doStart() {
        server.getScheduler().schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        Scheduler scheduler = server.getScheduler();
        if (!scheduler.isRunning()) {
            return;
        }
        for (Connector connector : server.getConnectors()) {
            connector.getConnectedEndPoints().forEach(this::look);
        }
        scheduler.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(EndPoint end) {
        Connection connection = end.getConnection();
        if (connection == null) {
            return;
        }
        Seen now = new Seen(connection.getMessagesIn(), connection.getMessagesOut(), System.nanoTime());
        Seen before = seen.get(end);
        if (before == null || !before.sameAs(now)) {
            seen.put(end, now);
        } else if (now.nanoTime() - before.nanoTime() > (now.isAnswering() ? mostForAnswer : mostForRequest).toNanos()) {
            end.close();
        }
    }

    /**
     * How far a connection had come.
     *
     * @param requests how many heads of requests have come in
     * @param answers  how many answers have gone out
     * @param nanoTime when it had come so far
     */
    private record Seen(long requests, long answers, long nanoTime) {

        boolean sameAs(Seen other) {
            return requests == other.requests && answers == other.answers;
        }

        boolean isAnswering() {
            return requests > answers;
        }
    }
}
