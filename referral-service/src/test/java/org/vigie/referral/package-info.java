@NullMarked
package org.vigie.referral;

import org.jspecify.annotations.NullMarked;
