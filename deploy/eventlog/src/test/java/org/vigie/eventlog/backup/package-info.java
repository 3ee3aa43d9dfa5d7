@NullMarked
package org.vigie.eventlog.backup;

import org.jspecify.annotations.NullMarked;
