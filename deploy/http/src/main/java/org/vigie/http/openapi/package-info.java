/** What descriptions of all services have in common. */
@NullMarked
package org.vigie.http.openapi;

import org.jspecify.annotations.NullMarked;
