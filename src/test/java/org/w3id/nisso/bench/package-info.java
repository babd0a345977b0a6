/** Measurements beside peers on the same machine, in the same run; not part of the tests. {@code mvn -Pbench verify} runs them. */
package org.w3id.nisso.bench;
