/** The institutions and associations of the map. */
@NullMarked
package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.NullMarked;
