@NullMarked
package org.vigie.eventlog;

import org.jspecify.annotations.NullMarked;
