/** What any implementation of the log must do. */
@NullMarked
package org.vigie.eventlog.conformance;

import org.jspecify.annotations.NullMarked;
