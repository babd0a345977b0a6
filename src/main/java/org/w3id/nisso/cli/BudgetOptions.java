package org.w3id.nisso.cli;

import java.time.Duration;
import java.util.Set;
import org.w3id.nisso.guard.Budget;
import picocli.CommandLine.Option;

/** What a query to the server may take, and whom it may call. */
final class BudgetOptions {

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
            description = "The time that a query may take. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "1000000",
            description = "The number of rows, or statements, that the answer to a query may have. Default: ${DEFAULT-VALUE}.")
    private long rows;

    @Option(names = "--service", paramLabel = "ADDRESS",
            description = "Another SPARQL server that a query may call with SERVICE, by its address to the letter; may be given several"
                + " times. Default: none.")
    private Set<String> services = Set.of();

    /**
     * What a query may take.
     *
     * @throws Misuse if it is nothing
     */
    Budget budget() {
        if (timeout < 1) {
            throw new Misuse("--timeout takes a number of seconds from 1 up, not " + timeout + ".");
        }
        if (rows < 1) {
            throw new Misuse("--rows takes a number from 1 up, not " + rows + ".");
        }
        return new Budget(Duration.ofSeconds(timeout), rows, Budget.USUAL.text());
    }

    /** The addresses that a query may call. */
    Set<String> services() {
        return services;
    }
}
