/**
 * The command line: one class a command. Floor 7, and the only room that prints and exits.
 *
 * <p>A command parses, calls one operation, prints its result to standard output and returns an exit code; all else that is said goes
 * to standard error.
 */
@NullMarked
package org.w3id.nisso.cli;

import org.jspecify.annotations.NullMarked;
