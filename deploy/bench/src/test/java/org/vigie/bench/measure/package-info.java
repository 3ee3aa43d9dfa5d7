@NullMarked
package org.vigie.bench.measure;

import org.jspecify.annotations.NullMarked;
