/** Imports of newline-delimited JSON of any length, in flat memory. */
@NullMarked
package org.vigie.http.ndjson;

import org.jspecify.annotations.NullMarked;
