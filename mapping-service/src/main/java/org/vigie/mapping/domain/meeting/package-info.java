/** The meetings with partners in which the phenomenon is watched together. */
@NullMarked
package org.vigie.mapping.domain.meeting;

import org.jspecify.annotations.NullMarked;
