/** What a request may bring and in which order that is found out. */
@NullMarked
package org.vigie.http.body;

import org.jspecify.annotations.NullMarked;
