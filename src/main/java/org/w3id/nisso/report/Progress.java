package org.w3id.nisso.report;

/** Is told how far a long piece of work has come, and what was met with. Implementations must be quick; they are called on the working thread. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (stage, detail) -> { };

    /**
     * A stage has begun or moved on.
     *
     * @param stage  the stage
     * @param detail what of it, such as a file name; may be empty
     */
    void at(Stage stage, String detail);

    /**
     * Something is to be known that does not keep the work from going on, such as a damaged file that is made anew.
     *
     * @param text a sentence or two
     */
    default void remark(String text) { }
}
