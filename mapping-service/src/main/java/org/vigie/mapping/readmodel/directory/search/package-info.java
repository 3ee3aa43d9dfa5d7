/** Finding partners in the directory. */
@NullMarked
package org.vigie.mapping.readmodel.directory.search;

import org.jspecify.annotations.NullMarked;
