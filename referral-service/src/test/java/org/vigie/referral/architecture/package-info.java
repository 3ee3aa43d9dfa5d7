@NullMarked
package org.vigie.referral.architecture;

import org.jspecify.annotations.NullMarked;
