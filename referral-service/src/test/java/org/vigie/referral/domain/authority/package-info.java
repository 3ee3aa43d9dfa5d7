@NullMarked
package org.vigie.referral.domain.authority;

import org.jspecify.annotations.NullMarked;
