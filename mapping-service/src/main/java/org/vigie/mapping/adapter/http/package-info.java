/** What clients tell the map over HTTP: one form per kind of entry, the same way in by POST, PUT and import. */
@NullMarked
package org.vigie.mapping.adapter.http;

import org.jspecify.annotations.NullMarked;
