@NullMarked
package org.vigie.eventlog.kafka;

import org.jspecify.annotations.NullMarked;
