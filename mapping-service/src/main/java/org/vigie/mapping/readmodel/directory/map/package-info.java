/** What the page of the map shows: partners that are looked for, and how many there are where. */
@NullMarked
package org.vigie.mapping.readmodel.directory.map;

import org.jspecify.annotations.NullMarked;
