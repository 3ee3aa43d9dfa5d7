@NullMarked
package org.vigie.eventlog.signal;

import org.jspecify.annotations.NullMarked;
