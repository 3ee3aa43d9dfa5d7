/** P3: how long a call takes to the report, and an information préoccupante to its department. */
@NullMarked
package org.vigie.bench.following;

import org.jspecify.annotations.NullMarked;
