/** Referrals by status, for those who watch that none is forgotten. */
@NullMarked
package org.vigie.analytics.readmodel.referrals;

import org.jspecify.annotations.NullMarked;
