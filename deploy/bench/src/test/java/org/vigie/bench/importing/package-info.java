@NullMarked
package org.vigie.bench.importing;

import org.jspecify.annotations.NullMarked;
