/** P7: appends through the library, without HTTP. */
@NullMarked
package org.vigie.bench.appending;

import org.jspecify.annotations.NullMarked;
