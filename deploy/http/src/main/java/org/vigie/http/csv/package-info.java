/** Tables for spreadsheets. */
@NullMarked
package org.vigie.http.csv;

import org.jspecify.annotations.NullMarked;
