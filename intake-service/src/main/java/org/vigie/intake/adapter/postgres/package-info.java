/** What intake keeps in PostgreSQL beside the log. */
@NullMarked
package org.vigie.intake.adapter.postgres;

import org.jspecify.annotations.NullMarked;
