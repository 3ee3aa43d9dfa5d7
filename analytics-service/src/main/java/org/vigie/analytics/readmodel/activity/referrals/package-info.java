/** Referrals by status, for those who watch that none is forgotten. */
@NullMarked
package org.vigie.analytics.readmodel.activity.referrals;

import org.jspecify.annotations.NullMarked;
