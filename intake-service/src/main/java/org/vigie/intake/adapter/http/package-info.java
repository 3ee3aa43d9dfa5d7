/** The REST side: reads requests, asks the application, tells what came of it. */
@NullMarked
package org.vigie.intake.adapter.http;

import org.jspecify.annotations.NullMarked;
