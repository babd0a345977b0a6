/**
 * From a folder to a generation: read, check the terms, conclude, check consistency, shapes, sources and worked answers, write,
 * switch.
 *
 * <p>Floor 3. Prints nothing: what is wrong comes back as findings, how far it has come goes to a {@code Progress}. The rules of
 * inference and the checks of consistency are SPARQL files beside the classes ({@code rules/}, {@code checks/}).
 */
@NullMarked
package org.w3id.nisso.build;

import org.jspecify.annotations.NullMarked;
