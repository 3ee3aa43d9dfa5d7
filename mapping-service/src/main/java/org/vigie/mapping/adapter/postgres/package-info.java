/** Tables that are no list of what the log tells. */
@NullMarked
package org.vigie.mapping.adapter.postgres;

import org.jspecify.annotations.NullMarked;
