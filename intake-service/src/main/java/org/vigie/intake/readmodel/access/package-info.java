/** All that is held about one minor, for whoever asks by right (GDPR, article 15); each reading on record. */
@NullMarked
package org.vigie.intake.readmodel.access;

import org.jspecify.annotations.NullMarked;
