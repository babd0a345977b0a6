/**
 * Files for graph tools: the rows of a canned query as a network of nodes and ties, and its writers. What is a node and what is
 * an edge is decided here, for every format alike.
 *
 * <ul>
 *   <li>A canned query says by its roles which column holds the things at the source end ({@code node}) and which column or
 *       parameter those at the other end ({@code node2}), what kind of tie it is ({@code kind}), and from when to when it held
 *       ({@code begin}; {@code end}, a day on which it no longer held, or {@code last}, a day on which it still did).</li>
 *   <li>Every distinct thing is one node ({@link org.w3id.nisso.network.Vertex}), with its labels, class, dates, links and
 *       geometry; every row is one edge ({@link org.w3id.nisso.network.Tie}), and the other columns are its attributes. Rows are
 *       never merged: two treaties between the same two states, or two terms in the same office, are two edges.</li>
 *   <li>A query with {@code node} alone gives nodes without edges, and the other columns are attributes of the nodes.</li>
 *   <li>The whole graph is the folder's own query {@code network}. As its rows are, an instrument that several are party to is a
 *       node between them ({@link org.w3id.nisso.network.Projection#BIPARTITE}). In
 *       {@link org.w3id.nisso.network.Projection#DYAD} two sources that share such a target are tied directly, by one undirected
 *       edge for each target that they share and each time that they shared it.</li>
 * </ul>
 *
 * <p>Floor 3. Reads the cards of the nodes in SPARQL 1.1; names terms of the apparatus, the W3C and the OGC only, never a class
 * of some subject. Knows nothing of servers or consoles.
 */
@NullMarked
package org.w3id.nisso.network;

import org.jspecify.annotations.NullMarked;
