/** Commands and dossiers over HTTP. */
@NullMarked
package org.vigie.referral.adapter.http;

import org.jspecify.annotations.NullMarked;
