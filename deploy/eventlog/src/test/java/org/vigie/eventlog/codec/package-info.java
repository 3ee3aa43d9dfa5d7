@NullMarked
package org.vigie.eventlog.codec;

import org.jspecify.annotations.NullMarked;
