/**
 * What happened when: the rows of a folder's canned query {@code timeline} as bars in time, whatever the folder is about.
 *
 * <p>Floor 3. Knows neither pages nor languages; what things are called is for those who show them.
 */
@NullMarked
package org.w3id.nisso.chronicle;

import org.jspecify.annotations.NullMarked;
