/** Pages for listeners and coordinators, in French. Whatever they record goes the way of the API's posts. */
@NullMarked
package org.vigie.intake.page;

import org.jspecify.annotations.NullMarked;
