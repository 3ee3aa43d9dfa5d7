/** A small service that uses each piece of the library. */
@NullMarked
package org.vigie.http.app;

import org.jspecify.annotations.NullMarked;
