package org.w3id.nisso.describe;

/**
 * Which part of what points at a thing is shown: there may be a million. The part is taken in the order in which the engine finds
 * it, which costs nothing; TDB2 and other engines keep that order as long as the data stay the same. Immutable.
 *
 * @param page which part, counted from 1
 * @param size how many statements a part has
 */
public record Window(long page, int size) {

    /** How many statements are shown at a time unless somebody wants another number. */
    public static final int USUAL_SIZE = 500;

    /** No thing has so much that points at it that another part would be needed. */
    public static final long LAST_PAGE = 1_000_000_000;

    public Window {
        if (page < 1 || page > LAST_PAGE || size < 1) {
            throw new IllegalArgumentException(page + " of " + size);
        }
    }

    /** A part of the usual size. */
    public static Window page(long page) {
        return new Window(page, USUAL_SIZE);
    }

    /** The number of statements before the part that follows this one. */
    long end() {
        return offset() + size;
    }

    long offset() {
        return (page - 1) * size;
    }

    /** Finds the nodes that point at the thing, as a variable, with the property {@code ?x}. */
    String pattern(String variable) {
        return "{ SELECT " + variable + " ?x { " + variable + " ?x ?thing } LIMIT " + size + " OFFSET " + offset() + " }";
    }
}
