package org.w3id.nisso.export;

import java.io.IOException;

/**
 * Writes one dump: {@code start}, any number of runs, {@code finish}. After a failure nothing more is called, so that no half dump
 * is closed as if it were a whole one. Writes to a stream that it does not close. For one thread.
 */
interface DumpWriter {

    /** What comes before the first statement. */
    void start() throws IOException;

    /** Some statements. */
    void write(Run run) throws IOException;

    /** What comes after the last statement; everything has then been passed to the stream. */
    void finish() throws IOException;
}
