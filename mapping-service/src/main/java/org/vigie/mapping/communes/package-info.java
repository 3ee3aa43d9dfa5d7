/** The communes of France with their names, postcodes and points. */
@NullMarked
package org.vigie.mapping.communes;

import org.jspecify.annotations.NullMarked;
