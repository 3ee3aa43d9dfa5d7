@NullMarked
package org.vigie.referral.page;

import org.jspecify.annotations.NullMarked;
