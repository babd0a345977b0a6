package org.w3id.nisso.guard;

import java.util.Objects;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** Keeps the pattern that was used last, which is nearly always the one that is used next. For one thread. */
final class KeptPattern {

    private @Nullable NodeValue pattern;
    private @Nullable NodeValue flags;
    private @Nullable LinearPattern read;

    LinearPattern of(NodeValue wanted, @Nullable NodeValue wantedFlags) {
        LinearPattern known = read;
        if (known == null || !wanted.equals(pattern) || !Objects.equals(wantedFlags, flags)) {
            known = LinearPattern.of(wanted, wantedFlags);
            pattern = wanted;
            flags = wantedFlags;
            read = known;
        }
        return known;
    }
}
