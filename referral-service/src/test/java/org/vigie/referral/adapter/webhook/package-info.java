@NullMarked
package org.vigie.referral.adapter.webhook;

import org.jspecify.annotations.NullMarked;
