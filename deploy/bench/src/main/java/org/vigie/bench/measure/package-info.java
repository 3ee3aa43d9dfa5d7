/** Rounds in turns, medians with spread, ratios, goals, and whose CPU it was. */
@NullMarked
package org.vigie.bench.measure;

import org.jspecify.annotations.NullMarked;
