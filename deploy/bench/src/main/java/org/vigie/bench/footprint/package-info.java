/** P6: how long the whole takes to start, and how much memory each service takes. */
@NullMarked
package org.vigie.bench.footprint;

import org.jspecify.annotations.NullMarked;
