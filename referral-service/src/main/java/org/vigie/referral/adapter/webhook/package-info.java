/** Signed messages to the systems of authorities: Standard Webhooks, CloudEvents, JWE. */
@NullMarked
package org.vigie.referral.adapter.webhook;

import org.jspecify.annotations.NullMarked;
