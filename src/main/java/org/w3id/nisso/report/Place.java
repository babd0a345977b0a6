package org.w3id.nisso.report;

/**
 * A place in a file of the project folder.
 *
 * @param file   the path relative to the folder, with forward slashes; empty if the finding concerns no one file
 * @param line   the line, counted from 1; 0 if unknown
 * @param column the column, counted from 1; 0 if unknown
 */
public record Place(String file, long line, long column) implements Comparable<Place> {

    /** The place of what concerns the folder as a whole. */
    public static final Place FOLDER = new Place("", 0, 0);

    /** A file as a whole. */
    public static Place in(String file) {
        return new Place(file, 0, 0);
    }

    /** A line of a file. */
    public static Place in(String file, long line) {
        return new Place(file, line, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : Long.compare(column, other.column);
    }

    /** {@code file:line:column}, without the parts that are unknown, as editors and terminals link it. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return "folder";
        }
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
