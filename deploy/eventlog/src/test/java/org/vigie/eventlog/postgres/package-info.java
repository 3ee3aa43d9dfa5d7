@NullMarked
package org.vigie.eventlog.postgres;

import org.jspecify.annotations.NullMarked;
