/** The awareness sessions as a reader sees them. */
@NullMarked
package org.vigie.mapping.readmodel.awarenesssessions;

import org.jspecify.annotations.NullMarked;
