/** The language in which other services hear of referrals. */
@NullMarked
package org.vigie.referral.adapter.kafka;

import org.jspecify.annotations.NullMarked;
