/** Where help is missing, and where it is needed: {@code /v1/coverage}. */
@NullMarked
package org.vigie.mapping.readmodel.directory.coverage;

import org.jspecify.annotations.NullMarked;
