/** What readers see of the map, one package a view. */
@NullMarked
package org.vigie.mapping.readmodel;

import org.jspecify.annotations.NullMarked;
