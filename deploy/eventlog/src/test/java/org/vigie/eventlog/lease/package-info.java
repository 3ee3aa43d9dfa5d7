@NullMarked
package org.vigie.eventlog.lease;

import org.jspecify.annotations.NullMarked;
