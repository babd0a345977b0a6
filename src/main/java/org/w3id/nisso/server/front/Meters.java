package org.w3id.nisso.server.front;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Counts what the server does, for Prometheus. Safe for many threads. */
public final class Meters implements RequestLog {

    /** The buckets of the durations: a kept answer, a page, a question, a hard question, the time limit. */
    private static final Duration[] BUCKETS = {Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100),
        Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(30)};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
    private final LongAdder again = new LongAdder();
    private final LongAdder first = new LongAdder();
    private final AtomicBoolean ofMachine = new AtomicBoolean();

    /** Meters at zero. */
    public Meters() {
        FunctionCounter.builder("nisso.answers", again, LongAdder::sum).tag("given", "again")
                .description("Answers by whether they were kept from before").register(registry);
        FunctionCounter.builder("nisso.answers", first, LongAdder::sum).tag("given", "first").register(registry);
    }

    /**
     * Has a value looked up whenever the meters are read.
     *
     * @param name        its name, with dots between the words
     * @param description what it says, in one line
     * @param tags        names and values by turns
     */
    public <T> void watch(String name, String description, T of, ToDoubleFunction<T> value, String... tags) {
        Gauge.builder(name, of, value).description(description).tags(tags).strongReference(true).register(registry);
    }

    void kept(boolean wasKept) {
        (wasKept ? again : first).increment();
    }

    /** Counts a refusal. */
    public void refused(String kind) {
        refusals.computeIfAbsent(kind, this::refusal).increment();
    }

    private Counter refusal(String kind) {
        return Counter.builder("nisso.refusals").tag("kind", kind).description("Requests that were refused or failed, by the kind of"
                + " problem").register(registry);
    }

    @Override
    public void log(Request request, Response response) {
        timers.computeIfAbsent(new Kind(Route.of(request), response.getStatus()), this::timer)
                .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("nisso.requests").description("Requests and how long they took, by route and status")
                .tags(Tags.of("route", kind.route().label(), "status", String.valueOf(kind.status()))).serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** Requests that are counted together. */
    private record Kind(Route route, int status) { }

    /** All meters, in the text format of Prometheus. */
    public String scrape() {
        if (!ofMachine.getAndSet(true)) {
            // To look at the machine takes a while, which the start of a server can do without.
            new JvmMemoryMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
        }
        return registry.scrape();
    }
}
