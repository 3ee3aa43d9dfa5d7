/** Who asked for what is not theirs. */
@NullMarked
package org.vigie.referral.readmodel.audit;

import org.jspecify.annotations.NullMarked;
