/** The notes in which the phenomenon is watched: what is seen where, before anybody counts it. */
@NullMarked
package org.vigie.mapping.domain.watchnote;

import org.jspecify.annotations.NullMarked;
