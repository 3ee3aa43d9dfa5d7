/** The stack under test, as deploy/run starts it. */
@NullMarked
package org.vigie.bench.stack;

import org.jspecify.annotations.NullMarked;
