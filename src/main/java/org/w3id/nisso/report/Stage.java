package org.w3id.nisso.report;

/** The stages of a build, in order. All findings of a stage are gathered; a stage with findings is the last. */
public enum Stage {
    READING("reading the files"),
    TERMS("looking for undefined terms and keys"),
    CATALOGUE("reading the canned queries"),
    INFERENCE("drawing the conclusions"),
    CONSISTENCY("checking consistency"),
    SHAPES("checking the shapes"),
    CITATIONS("checking that every statement has a source"),
    ANSWERS("checking the worked answers"),
    WRITING("writing the generation");

    private final String doing;

    Stage(String doing) {
        this.doing = doing;
    }

    /** What the build is doing in this stage, as a phrase for a progress line. */
    public String doing() {
        return doing;
    }
}
