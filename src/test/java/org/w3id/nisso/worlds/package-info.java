/**
 * Makes worlds: project folders of the shipped ontology, shapes and queries with invented things in any number, in the shapes of the
 * real data. They serve to see how the program behaves as the data grow.
 *
 * <p>The same size gives the same files, byte for byte.
 */
package org.w3id.nisso.worlds;
