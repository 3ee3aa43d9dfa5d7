/** The public directory as files: data·inclusion, GeoJSON, CSV. */
@NullMarked
package org.vigie.mapping.readmodel.directory.exports;

import org.jspecify.annotations.NullMarked;
