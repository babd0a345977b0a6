package org.w3id.nisso.server.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made of a generation until another generation is asked about. Safe for many threads; two of them may make the same
 * at once.
 *
 * @param <T> what is kept; shared by all threads, so not to be changed
 */
public final class PerGeneration<T> {

    private final Function<Visit, T> making;
    private volatile @Nullable Kept<T> kept;

    /** Keeps what the function makes. */
    public PerGeneration(Function<Visit, T> making) {
        this.making = making;
    }

    /** What belongs to the visited generation. */
    public T of(Visit visit) {
        Kept<T> known = kept;
        if (known == null || !known.generation().equals(visit.generation().name())) {
            known = new Kept<>(visit.generation().name(), making.apply(visit));
            kept = known;
        }
        return known.value();
    }

    private record Kept<T>(String generation, T value) { }
}
