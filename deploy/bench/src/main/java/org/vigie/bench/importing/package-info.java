/** P2: a million posts in one request. */
@NullMarked
package org.vigie.bench.importing;

import org.jspecify.annotations.NullMarked;
