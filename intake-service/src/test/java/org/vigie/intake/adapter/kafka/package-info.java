@NullMarked
package org.vigie.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
