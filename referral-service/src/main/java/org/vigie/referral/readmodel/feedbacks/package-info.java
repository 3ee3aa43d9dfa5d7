/** What informants asked to hear, and what they were told. */
@NullMarked
package org.vigie.referral.readmodel.feedbacks;

import org.jspecify.annotations.NullMarked;
