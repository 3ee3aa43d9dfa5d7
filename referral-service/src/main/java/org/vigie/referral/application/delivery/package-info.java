/** Carries referrals to their authorities: durable, retried, fair, urgent ones first. */
@NullMarked
package org.vigie.referral.application.delivery;

import org.jspecify.annotations.NullMarked;
