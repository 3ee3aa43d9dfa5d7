@NullMarked
package org.vigie.eventlog.running;

import org.jspecify.annotations.NullMarked;
