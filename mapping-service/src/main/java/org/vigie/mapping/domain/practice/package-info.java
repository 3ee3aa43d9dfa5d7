/** Local practices that others can learn from: told of, reviewed, published, and adopted by other territories. */
@NullMarked
package org.vigie.mapping.domain.practice;

import org.jspecify.annotations.NullMarked;
