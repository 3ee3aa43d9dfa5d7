/**
 * Whom one can be sent to. What is public is read through {@link org.vigie.mapping.readmodel.directory.PublicDirectory} alone, which knows
 * nothing else.
 */
@NullMarked
package org.vigie.mapping.readmodel.directory;

import org.jspecify.annotations.NullMarked;
