/** What {@code deploy/log} does to a log beside verifying it: backup, restore, another master key, another ledger. */
@NullMarked
package org.vigie.eventlog.operating;

import org.jspecify.annotations.NullMarked;
