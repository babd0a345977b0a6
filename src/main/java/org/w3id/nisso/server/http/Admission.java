package org.w3id.nisso.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.w3id.nisso.server.front.Meters;
import org.w3id.nisso.server.front.Route;

/**
 * Bounds how many requests are at work at once, for each kind of work by itself, so that questions wait for questions and never keep
 * a page waiting. Who comes when all places are taken waits for a moment, if not too many do; else he is told to come again. Safe for
 * many threads.
 */
public final class Admission extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    /** So many may wait for each place. */
    private static final int WAITING_FOR_ONE = 8;

    private final transient Map<Route, Places> places = new EnumMap<>(Route.class);

    /**
     * The filter.
     *
     * @param atOnce how many questions may be at work at once; and of every other kind as many
     * @param meters show how many are
     */
    public Admission(int atOnce, Meters meters) {
        for (Route route : Route.values()) {
            if (route != Route.SERVICE) {
                Places some = new Places(new Semaphore(atOnce, true), atOnce * WAITING_FOR_ONE);
                places.put(route, some);
                meters.watch("nisso.work", "Requests at work now, by route", some.free(), free -> atOnce - free.availablePermits(),
                        "route", route.label());
                meters.watch("nisso.waiting", "Requests that wait for others now, by route", some.free(), Semaphore::getQueueLength,
                        "route", route.label());
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Places mine = places.get(Route.of(request.getRequestURI()));
        if (mine == null) {
            chain.doFilter(request, response);
            return;
        }
        mine.take();
        try {
            chain.doFilter(request, response);
        } finally {
            mine.free().release();
        }
    }

    /**
     * The places for one kind of work.
     *
     * @param free        those that are free
     * @param mostWaiting how many may wait for one
     */
    private record Places(Semaphore free, int mostWaiting) {

        void take() {
            try {
                if (!free.tryAcquire() && (free.getQueueLength() >= mostWaiting
                        || !free.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS))) {
                    throw busy();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw busy();
            }
        }

        private static ProblemException busy() {
            return Problem.of(ProblemKind.BUSY, "The server has as many questions at work as it can bear. Ask again in a moment.")
                    .asException();
        }
    }
}
