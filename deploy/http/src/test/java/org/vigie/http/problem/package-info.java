@NullMarked
package org.vigie.http.problem;

import org.jspecify.annotations.NullMarked;
