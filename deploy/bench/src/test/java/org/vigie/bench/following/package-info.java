@NullMarked
package org.vigie.bench.following;

import org.jspecify.annotations.NullMarked;
