@NullMarked
package org.vigie.eventlog.command;

import org.jspecify.annotations.NullMarked;
