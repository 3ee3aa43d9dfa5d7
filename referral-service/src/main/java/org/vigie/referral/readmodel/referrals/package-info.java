/** Referrals as authorities and coordinators see them. */
@NullMarked
package org.vigie.referral.readmodel.referrals;

import org.jspecify.annotations.NullMarked;
