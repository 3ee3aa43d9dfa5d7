/** Starting, watching and stopping the whole stack on one machine. */
@NullMarked
package org.vigie.local.launch;

import org.jspecify.annotations.NullMarked;
