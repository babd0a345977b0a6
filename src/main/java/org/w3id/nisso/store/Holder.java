package org.w3id.nisso.store;

import java.util.Optional;

/**
 * Who holds a lock on the store.
 *
 * @param process the process number
 * @param address where it serves, or empty if it does not
 */
public record Holder(long process, Optional<String> address) {

    static Holder parse(String text) {
        String[] parts = text.strip().split(" ", 2);
        long process;
        try {
            process = Long.parseLong(parts[0]);
        } catch (NumberFormatException unreadable) {
            process = 0;
        }
        return new Holder(process, parts.length > 1 && !parts[1].isBlank() ? Optional.of(parts[1].strip()) : Optional.empty());
    }

    @Override
    public String toString() {
        return "process " + process + address.map(a -> " serving at " + a).orElse("");
    }
}
