/** What holds for every endpoint of every service, once: strict JSON, problems, cursors, versions, roles. */
@NullMarked
package org.vigie.http;

import org.jspecify.annotations.NullMarked;
