/** Which entries of the map are one partner. */
@NullMarked
package org.vigie.mapping.domain.merge;

import org.jspecify.annotations.NullMarked;
