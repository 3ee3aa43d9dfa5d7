@NullMarked
package org.vigie.referral.policy;

import org.jspecify.annotations.NullMarked;
