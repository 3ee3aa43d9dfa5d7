/** Keys that are shared with authorities: what signs messages to them, and what only they can open. */
@NullMarked
package org.vigie.referral.application.security;

import org.jspecify.annotations.NullMarked;
