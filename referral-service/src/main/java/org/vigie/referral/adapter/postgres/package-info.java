/** What is not an event: the list of what is to be done. */
@NullMarked
package org.vigie.referral.adapter.postgres;

import org.jspecify.annotations.NullMarked;
