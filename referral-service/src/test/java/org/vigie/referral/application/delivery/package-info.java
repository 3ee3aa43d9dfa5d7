@NullMarked
package org.vigie.referral.application.delivery;

import org.jspecify.annotations.NullMarked;
