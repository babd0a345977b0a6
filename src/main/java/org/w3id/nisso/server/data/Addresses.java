package org.w3id.nisso.server.data;

/**
 * Where the public finds a thing on this server.
 *
 * @param name its name, which leads on
 * @param page its page
 * @param data its data, without an ending
 */
record Addresses(String name, String page, String data) { }
