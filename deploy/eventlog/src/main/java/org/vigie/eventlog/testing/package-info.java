@NullMarked
package org.vigie.eventlog.testing;

import org.jspecify.annotations.NullMarked;
