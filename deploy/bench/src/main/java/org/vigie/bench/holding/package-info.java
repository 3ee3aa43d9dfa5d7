/** P3b: the highest rate of calls that the whole stack holds. */
@NullMarked
package org.vigie.bench.holding;

import org.jspecify.annotations.NullMarked;
