@NullMarked
package org.vigie.eventlog.verification;

import org.jspecify.annotations.NullMarked;
