/** The mapping work sessions held with partners. */
@NullMarked
package org.vigie.mapping.domain.worksession;

import org.jspecify.annotations.NullMarked;
