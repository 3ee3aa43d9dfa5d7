@NullMarked
package org.vigie.intake.adapter.postgres;

import org.jspecify.annotations.NullMarked;
