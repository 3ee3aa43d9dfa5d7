/** The awareness sessions held for professionals. */
@NullMarked
package org.vigie.mapping.domain.awareness;

import org.jspecify.annotations.NullMarked;
