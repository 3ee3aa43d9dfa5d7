@NullMarked
package org.vigie.referral.domain.calendar;

import org.jspecify.annotations.NullMarked;
