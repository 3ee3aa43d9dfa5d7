/** PostgreSQL as an embedded process, from binaries that Maven brings. */
@NullMarked
package org.vigie.local.postgresql;

import org.jspecify.annotations.NullMarked;
