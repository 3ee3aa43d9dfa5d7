/** The same two backends for tests, and in containers where Docker answers. */
@NullMarked
package org.vigie.local.testing;

import org.jspecify.annotations.NullMarked;
