/** P1: calls recorded per second over HTTP. */
@NullMarked
package org.vigie.bench.recording;

import org.jspecify.annotations.NullMarked;
