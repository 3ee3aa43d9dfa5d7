@NullMarked
package org.vigie.referral.adapter.kafka;

import org.jspecify.annotations.NullMarked;
