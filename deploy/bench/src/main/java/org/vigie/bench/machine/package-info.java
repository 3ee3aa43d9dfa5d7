/** The machine and the processes on it. */
@NullMarked
package org.vigie.bench.machine;

import org.jspecify.annotations.NullMarked;
