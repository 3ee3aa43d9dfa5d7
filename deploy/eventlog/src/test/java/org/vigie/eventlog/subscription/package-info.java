@NullMarked
package org.vigie.eventlog.subscription;

import org.jspecify.annotations.NullMarked;
