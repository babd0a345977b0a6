package org.w3id.nisso.server.timeline;

import org.w3id.nisso.chronicle.Bar;

/**
 * A bar in the words of a language. Immutable.
 *
 * @param bar   the bar
 * @param label what the thing is called
 * @param path  the path of its page; empty if it has none here
 * @param group the key of its group
 * @param kind  its kind
 * @param when  from when to when
 * @param doubt which of the dates are doubtful; empty if none is
 * @param about what else it is about, such as an office; empty if nothing
 * @param aboutPath the path of that thing's page; empty if it has none here
 */
record Entry(Bar bar, String label, String path, String group, Choosable kind, String when, String doubt, String about,
             String aboutPath) { }
