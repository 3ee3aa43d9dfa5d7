/** The directory as coordinators see it and as routing reads it. */
@NullMarked
package org.vigie.referral.readmodel.authorities;

import org.jspecify.annotations.NullMarked;
