/** E-mails to authorities: nothing personal, and a link by which they answer. */
@NullMarked
package org.vigie.referral.adapter.email;

import org.jspecify.annotations.NullMarked;
