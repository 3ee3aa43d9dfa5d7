/** Digests of reminders: one message an authority and working day, that lists what it is reminded of and nothing personal. */
@NullMarked
package org.vigie.referral.application.delivery.digest;

import org.jspecify.annotations.NullMarked;
