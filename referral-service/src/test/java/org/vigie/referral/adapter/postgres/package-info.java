@NullMarked
package org.vigie.referral.adapter.postgres;

import org.jspecify.annotations.NullMarked;
