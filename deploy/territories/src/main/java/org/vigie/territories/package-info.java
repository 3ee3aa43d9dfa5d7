/** The territories of France: departments, communes and the authorities that receive. Plain data, no framework. */
@NullMarked
package org.vigie.territories;

import org.jspecify.annotations.NullMarked;
