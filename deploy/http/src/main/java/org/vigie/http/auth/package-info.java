/** Who sends a request, with the cost of finding out paid once a minute. */
@NullMarked
package org.vigie.http.auth;

import org.jspecify.annotations.NullMarked;
