/** Links by which an authority answers without signing in. */
@NullMarked
package org.vigie.referral.application.link;

import org.jspecify.annotations.NullMarked;
