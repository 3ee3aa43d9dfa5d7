/** Benchmarks of the whole, each side by side with its yardstick in the same run on the same machine. */
@NullMarked
package org.vigie.bench;

import org.jspecify.annotations.NullMarked;
