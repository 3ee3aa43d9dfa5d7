/** Reacts to events of other services. */
@NullMarked
package org.vigie.referral.policy;

import org.jspecify.annotations.NullMarked;
