/** A log with its keys in one file, and back: under a new epoch, so that readers of what is lost begin anew. */
@NullMarked
package org.vigie.eventlog.backup;

import org.jspecify.annotations.NullMarked;
