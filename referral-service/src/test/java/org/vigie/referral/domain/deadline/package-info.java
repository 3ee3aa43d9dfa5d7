@NullMarked
package org.vigie.referral.domain.deadline;

import org.jspecify.annotations.NullMarked;
