/** Child processes: started in a session of their own, bound to the life of their parent, found again after a power cut. */
@NullMarked
package org.vigie.local.process;

import org.jspecify.annotations.NullMarked;
