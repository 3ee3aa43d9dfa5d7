/** The work sessions as a reader sees them. */
@NullMarked
package org.vigie.mapping.readmodel.worksessions;

import org.jspecify.annotations.NullMarked;
