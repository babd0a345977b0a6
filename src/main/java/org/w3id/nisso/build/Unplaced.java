package org.w3id.nisso.build;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.report.Stage;

/**
 * A finding about a statement or a thing whose place in the files is still to be found.
 *
 * @param stage     the stage that found it
 * @param subject   the thing concerned
 * @param predicate the property concerned, if one is
 * @param object    the value concerned, if one is
 * @param what      what is wrong
 * @param remedy    what to do
 */
record Unplaced(Stage stage, Node subject, @Nullable Node predicate, @Nullable Node object, String what, String remedy) { }
