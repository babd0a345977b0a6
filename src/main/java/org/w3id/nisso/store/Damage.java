package org.w3id.nisso.store;

/**
 * Something in a store that is not as a build left it. Immutable.
 *
 * @param file where, relative to the store directory, with forward slashes
 * @param what what is wrong with it, as the rest of a sentence that begins with the file
 */
public record Damage(String file, String what) {

    /** A sentence: the file, and what is wrong with it. */
    @Override
    public String toString() {
        return file + " " + what + ".";
    }
}
