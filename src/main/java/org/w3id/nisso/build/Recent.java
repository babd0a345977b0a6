package org.w3id.nisso.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was last asked for, so that it need not be read again; a bounded number of answers. For one thread.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
final class Recent<K, V> {

    private final Function<K, V> reading;
    private final Map<K, V> answers;

    /**
     * Nothing yet.
     *
     * @param most    how many answers are remembered
     * @param reading finds an answer
     */
    Recent(int most, Function<K, V> reading) {
        this.reading = reading;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V of(K key) {
        return answers.computeIfAbsent(key, reading);
    }
}
