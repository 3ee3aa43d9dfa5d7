/** Looks at the time, durably and once across instances, and has referrals take the steps that it asks for. */
@NullMarked
package org.vigie.referral.application.deadline;

import org.jspecify.annotations.NullMarked;
