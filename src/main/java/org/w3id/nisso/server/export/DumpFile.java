package org.w3id.nisso.server.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3id.nisso.export.DumpContent;
import org.w3id.nisso.export.DumpFormat;
import org.w3id.nisso.report.Nearest;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * A dump by the name of its file. Immutable.
 *
 * @param format the form
 * @param packed whether the file is packed with gzip
 */
record DumpFile(DumpFormat format, boolean packed) {

    /** The one name; the program's, because the graph has no short one. */
    private static final String NAME = "nisso";
    private static final int MOST_CANDIDATES = 3;

    /**
     * All files, those that are not packed first.
     *
     * @param contents what the graph that is served can give
     */
    static List<DumpFile> all(Set<DumpContent> contents) {
        List<DumpFile> all = new ArrayList<>();
        for (boolean packed : new boolean[] {false, true}) {
            for (DumpFormat format : DumpFormat.values()) {
                if (contents.contains(format.content())) {
                    all.add(new DumpFile(format, packed));
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * The file of a name.
     *
     * @param contents what the graph that is served can give
     * @throws org.w3id.nisso.server.http.ProblemException if there is none
     */
    static DumpFile named(String name, Set<DumpContent> contents) {
        List<DumpFile> all = all(contents);
        return all.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow(() -> noSuchFile(name, all));
    }

    private static RuntimeException noSuchFile(String name, List<DumpFile> all) {
        List<String> names = all.stream().map(DumpFile::name).toList();
        List<String> nearest = Nearest.to(name, names, MOST_CANDIDATES);
        ProblemKind kind = name.startsWith(NAME + ".") ? ProblemKind.NO_SUCH_FORMAT : ProblemKind.NOT_FOUND;
        return Problem.of(kind, "There is no dump " + name + ". There are "
                + String.join(", ", all.stream().filter(file -> !file.packed).map(DumpFile::name).toList())
                + ", and each with .gz at its end.").offering(nearest.isEmpty() ? names : nearest).asException();
    }

    String name() {
        return format.fileName(NAME) + (packed ? ".gz" : "");
    }

    String address() {
        return "/dump/" + name();
    }

    String mediaType() {
        return packed ? "application/gzip" : format.mediaType();
    }
}
