package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs that others wrote and that read what we write. Where one is not installed, the test that needs it is skipped on a user's
 * machine, and says which; in CI it fails, because {@code .ci/run} installs them all.
 */
public final class OtherTools {

    private OtherTools() { }

    /**
     * A Python that has some modules.
     *
     * @param packages the Debian packages of the modules, to name them where they are missing
     * @param modules  the modules
     */
    public static String python(String packages, String... modules) throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (answers(python, "-c", "import " + String.join(", ", modules))) {
                return python;
            }
        }
        return missing(packages);
    }

    /**
     * A program.
     *
     * @param name         its name
     * @param debian       the Debian package that it is in
     * @param versionAsked how it is asked for its version
     */
    public static String program(String name, String debian, String versionAsked) throws InterruptedException {
        return answers(name, versionAsked) ? name : missing(debian);
    }

    /** Runs a command, which must succeed, and gives all that it said. */
    public static String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static String missing(String packages) {
        String words = "Not installed (Debian): " + packages;
        if ("true".equals(System.getenv("CI"))) {
            fail(words + "; .ci/run installs them");
        }
        assumeTrue(false, words);
        throw new IllegalStateException(words);
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
            probe.getInputStream().readAllBytes();
            return probe.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
