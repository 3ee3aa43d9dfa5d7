@NullMarked
package org.vigie.intake.adapter.http;

import org.jspecify.annotations.NullMarked;
