package org.w3id.nisso.server.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.w3id.nisso.export.Dump;
import org.w3id.nisso.export.DumpContent;
import org.w3id.nisso.server.http.Visit;

/**
 * How many statements the dumps of a generation have. Immutable.
 *
 * @param generation the generation that was counted
 * @param sizes      the number of statements by what is in the dump
 */
record DumpSizes(String generation, Map<DumpContent, Long> sizes) {

    DumpSizes {
        sizes = Map.copyOf(sizes);
    }

    /** Counts what the graph that is served can give. */
    static DumpSizes of(Visit visit, Set<DumpContent> contents) {
        Dump dump = new Dump(visit.link(), visit.description().addresses());
        Map<DumpContent, Long> sizes = new EnumMap<>(DumpContent.class);
        for (DumpContent content : contents) {
            sizes.put(content, dump.size(content));
        }
        return new DumpSizes(visit.generation().name(), sizes);
    }

    /** The number of statements in a file. */
    long of(DumpFile file) {
        Long size = sizes.get(file.format().content());
        return size == null ? 0 : size;
    }
}
