/** The log through every trouble of its database that a test can make: nothing acknowledged is lost, and it goes on by itself. */
@NullMarked
package org.vigie.eventlog.trouble;

import org.jspecify.annotations.NullMarked;
