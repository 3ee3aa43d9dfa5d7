/** What intake tells others: its published events, types of their own without anything personal. */
@NullMarked
package org.vigie.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
