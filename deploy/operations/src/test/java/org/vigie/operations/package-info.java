@NullMarked
package org.vigie.operations;

import org.jspecify.annotations.NullMarked;
