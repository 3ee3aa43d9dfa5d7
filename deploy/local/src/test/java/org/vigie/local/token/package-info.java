@NullMarked
package org.vigie.local.token;

import org.jspecify.annotations.NullMarked;
