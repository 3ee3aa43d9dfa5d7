/** What people see who follow the link of an e-mail. */
@NullMarked
package org.vigie.referral.page.link;

import org.jspecify.annotations.NullMarked;
