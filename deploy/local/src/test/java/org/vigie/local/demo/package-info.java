@NullMarked
package org.vigie.local.demo;

import org.jspecify.annotations.NullMarked;
