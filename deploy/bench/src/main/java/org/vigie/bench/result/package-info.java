/** What a run tells: a table for people, a file for programs. */
@NullMarked
package org.vigie.bench.result;

import org.jspecify.annotations.NullMarked;
