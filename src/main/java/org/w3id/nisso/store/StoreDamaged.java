package org.w3id.nisso.store;

/** A generation is not as it was built, so nothing is answered from it; building again makes a new one. */
public final class StoreDamaged extends StoreProblem {

    private static final long serialVersionUID = 1L;

    StoreDamaged(Generation generation, Damage damage) {
        super("The generation " + generation.name() + " is damaged: " + damage + " Build again.");
    }
}
