/** Which partners of the map a minor can be oriented towards. */
@NullMarked
package org.vigie.intake.application.partners;

import org.jspecify.annotations.NullMarked;
