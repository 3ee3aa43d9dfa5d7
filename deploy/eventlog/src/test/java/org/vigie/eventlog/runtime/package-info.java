@NullMarked
package org.vigie.eventlog.runtime;

import org.jspecify.annotations.NullMarked;
