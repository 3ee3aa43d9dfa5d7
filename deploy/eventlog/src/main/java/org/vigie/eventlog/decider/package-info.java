@NullMarked
package org.vigie.eventlog.decider;

import org.jspecify.annotations.NullMarked;
