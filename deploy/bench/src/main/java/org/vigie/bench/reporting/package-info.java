/** P5: the report over a year, at a thousand events and at many more. */
@NullMarked
package org.vigie.bench.reporting;

import org.jspecify.annotations.NullMarked;
