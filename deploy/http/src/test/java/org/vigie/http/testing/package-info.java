/** Tokens for tests of this library and of the services. */
@NullMarked
package org.vigie.http.testing;

import org.jspecify.annotations.NullMarked;
