/** What makes the load, on either side. */
@NullMarked
package org.vigie.bench.load;

import org.jspecify.annotations.NullMarked;
