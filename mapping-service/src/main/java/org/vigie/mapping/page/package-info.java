/** The map as pages, for everybody and, under {@code /interne}, for those who have a role in Vigie. */
@NullMarked
package org.vigie.mapping.page;

import org.jspecify.annotations.NullMarked;
