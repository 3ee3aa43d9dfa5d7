/** Checks a whole log against its hash chain. */
@NullMarked
package org.vigie.eventlog.verification;

import org.jspecify.annotations.NullMarked;
