/** Dossiers, fetched from intake when they are read or sent, and kept nowhere. */
@NullMarked
package org.vigie.referral.adapter.intake;

import org.jspecify.annotations.NullMarked;
