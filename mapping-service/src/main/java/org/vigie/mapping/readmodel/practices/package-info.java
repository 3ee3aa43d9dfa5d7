/** The practices as a reader sees them. */
@NullMarked
package org.vigie.mapping.readmodel.practices;

import org.jspecify.annotations.NullMarked;
