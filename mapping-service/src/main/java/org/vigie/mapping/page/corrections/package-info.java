/** A cartographer reads what partners would have their entries say, and takes over what is right. */
@NullMarked
package org.vigie.mapping.page.corrections;

import org.jspecify.annotations.NullMarked;
