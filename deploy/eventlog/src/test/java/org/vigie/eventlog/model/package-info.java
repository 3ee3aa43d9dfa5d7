/** The log held against a model that is a plain list. */
@NullMarked
package org.vigie.eventlog.model;

import org.jspecify.annotations.NullMarked;
