package org.w3id.nisso.bench;

import java.nio.file.Path;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link HotPaths} by JMH. */
final class HotPathsBench {

    private static final int ROUNDS = 10;
    private static final int PROCESSES = 2;

    private HotPathsBench() { }

    /** Measures, and gives the table as Markdown. */
    static String run(Path store) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(HotPaths.class.getSimpleName()).forks(PROCESSES).warmupIterations(ROUNDS).warmupTime(TimeValue.seconds(1))
                .measurementIterations(ROUNDS).measurementTime(TimeValue.seconds(1)).jvmArgsAppend("-D" + HotPaths.STORE + "=" + store);
        StringBuilder table = new StringBuilder("## Hot paths (JMH)\n\n| path | µs | ± |\n|---|---|---|\n");
        try {
            for (RunResult run : new Runner(options.build()).run()) {
                Result<?> result = run.getPrimaryResult();
                table.append("| %s | %.0f | %.0f |%n".formatted(result.getLabel(), result.getScore(), result.getScoreError()));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        return table.toString();
    }
}
