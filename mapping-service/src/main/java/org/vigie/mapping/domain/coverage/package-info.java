/** Where help is missing: departments and themes, and what there is for each. */
@NullMarked
package org.vigie.mapping.domain.coverage;

import org.jspecify.annotations.NullMarked;
