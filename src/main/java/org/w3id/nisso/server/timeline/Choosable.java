package org.w3id.nisso.server.timeline;

/**
 * A group or a kind, which a reader can choose to see only that.
 *
 * @param key   its key in addresses
 * @param label what it is called
 */
record Choosable(String key, String label) { }
