@NullMarked
package org.vigie.eventlog.erasure;

import org.jspecify.annotations.NullMarked;
