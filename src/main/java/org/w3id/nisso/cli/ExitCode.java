package org.w3id.nisso.cli;

/** What the exit codes mean. */
final class ExitCode {

    /** All went well. */
    static final int FINE = 0;
    /** The folder has findings. */
    static final int FINDINGS = 1;
    /** The command was misused: an unknown option, parameter or query, a folder that is none. */
    static final int MISUSE = 2;
    /** The machine failed: the disk, a port, another process, a server that does not answer. */
    static final int MACHINERY = 3;

    private ExitCode() { }
}
