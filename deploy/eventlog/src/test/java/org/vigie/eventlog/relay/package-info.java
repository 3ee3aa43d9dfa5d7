@NullMarked
package org.vigie.eventlog.relay;

import org.jspecify.annotations.NullMarked;
