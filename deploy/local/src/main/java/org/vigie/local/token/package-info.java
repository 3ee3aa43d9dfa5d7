/** Bearer tokens of the local stack, in plain Java: {@code deploy/token} runs this package from source before the first build. */
@NullMarked
package org.vigie.local.token;

import org.jspecify.annotations.NullMarked;
