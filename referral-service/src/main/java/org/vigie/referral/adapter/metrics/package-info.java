/** What operators watch beside what the event log and the platform measure by themselves. */
@NullMarked
package org.vigie.referral.adapter.metrics;

import org.jspecify.annotations.NullMarked;
