package org.w3id.nisso.cli;

import picocli.CommandLine.Option;

/** The option {@code --format}. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "NAME", defaultValue = OutputFormat.TABLE, completionCandidates = OutputFormat.Names.class,
            description = "How the answer is written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String name = OutputFormat.TABLE;

    OutputFormat format() {
        return OutputFormat.of(name, OutputFormat.all());
    }
}
