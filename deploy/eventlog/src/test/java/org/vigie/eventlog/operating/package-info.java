@NullMarked
package org.vigie.eventlog.operating;

import org.jspecify.annotations.NullMarked;
