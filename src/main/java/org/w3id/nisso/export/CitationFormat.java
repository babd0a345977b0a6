package org.w3id.nisso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;

/**
 * The forms of a citation that programs for literature read. All are UTF-8, hold one item, and carry the data version, the query
 * and its parameters. Safe for many threads.
 *
 * <p>They are written by hand: the libraries of the field are made to read and to set type. JBibTeX writes back what it has read but
 * does not escape a text for TeX, and citeproc-java has no writer of RIS; it reads all three, and is the judge in the tests.
 */
public enum CitationFormat {
    /** BibTeX, an entry {@code @misc}, which every style knows. */
    BIB("bib", "application/x-bibtex; charset=utf-8", BibTex::of),
    /** RIS, as EndNote, Zotero and Mendeley take it. */
    RIS("ris", "application/x-research-info-systems; charset=utf-8", Ris::of),
    /** CSL-JSON, an array of one item, for Zotero, Pandoc and citeproc. */
    CSL("csl.json", "application/vnd.citationstyles.csl+json", CslJson::of);

    private final String extension;
    private final String mediaType;
    private final Function<Citation, String> writing;

    CitationFormat(String extension, String mediaType, Function<Citation, String> writing) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** The ending of a file's name or a path, without the first dot. */
    public String extension() {
        return extension;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of an extension, in any case and without the first dot. */
    public static Optional<CitationFormat> forExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(f -> f.extension.equals(wanted)).findFirst();
    }

    /**
     * Writes a citation.
     *
     * @param citation what to cite
     * @param out      where to; left open
     * @throws org.apache.jena.atlas.RuntimeIOException if it cannot be written
     */
    public void write(Citation citation, OutputStream out) {
        try {
            out.write(writing.apply(citation).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            IO.exception(e);
        }
    }
}
