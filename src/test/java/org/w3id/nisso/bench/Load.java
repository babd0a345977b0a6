package org.w3id.nisso.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load on a server, made by wrk (Debian package {@code wrk}) from a process of its own. */
final class Load {

    private static final String SECONDS = "5";
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Load() { }

    /**
     * What a server did.
     *
     * @param perSecond answers in a second
     * @param processor microseconds of processor for each
     */
    record Figures(double perSecond, double processor) { }

    /**
     * Asks for some seconds over eight connections.
     *
     * @param path  what is asked
     * @param round the number of the round if each request is to be one that was never asked before, else negative
     */
    static Figures on(Peer peer, String path, int round) throws IOException, InterruptedException {
        Path script = Path.of("src/test/resources/org/w3id/nisso/bench/load.lua");
        ProcessBuilder builder = new ProcessBuilder("wrk", "-t1", "-c8", "-d" + SECONDS + "s", "-s", script.toString(),
                "http://localhost:" + peer.port).redirectErrorStream(true);
        builder.environment().put("NISSO_BENCH_PATH", path);
        if (round >= 0) {
            builder.environment().put("NISSO_BENCH_EACH", "r" + round + "x");
        }
        long before = peer.processor();
        Process wrk = builder.start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        long taken = peer.processor() - before;
        if (wrk.waitFor() != 0 || said.contains("Non-2xx")) {
            throw new IOException("The load on " + path + " went wrong: " + said);
        }
        return new Figures(number(RATE, said), taken / number(COUNT, said));
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said something else: " + said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
