@NullMarked
package org.vigie.eventlog.personal;

import org.jspecify.annotations.NullMarked;
