package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two readers of RDF that others wrote: rdflib for Python, and raptor's program rapper. */
public final class DumpReaders {

    private DumpReaders() { }

    /**
     * Reads dumps with both, which must find the same in all forms.
     *
     * @param directory where the files are, called {@code nisso.FORMAT}
     * @param formats   the forms; all that the readers know if none is given
     * @return what the script said
     */
    public static String read(Path directory, String... formats) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python(), "src/test/python/read_dumps.py", directory.toString()));
        command.addAll(List.of(formats));
        Process reading = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, reading.waitFor(), said);
        return said;
    }

    /** A Python with rdflib, where rapper is too. Without both the test is skipped on a user's machine, and fails in CI. */
    private static String python() throws InterruptedException {
        boolean rapper = runs("rapper", "--version");
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (rapper && runs(python, "-c", "import rdflib")) {
                return python;
            }
        }
        String missing = "rdflib for Python or rapper (Debian: python3-rdflib, raptor2-utils) is not installed";
        if ("true".equals(System.getenv("CI"))) {
            fail(missing + "; .ci/run installs them");
        }
        assumeTrue(false, missing);
        return "";
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
            probe.getInputStream().readAllBytes();
            return probe.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
