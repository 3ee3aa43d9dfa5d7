package org.vigie.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource that looks for what the path names before a query that nobody reads is refused, since 404 comes before 422: it calls
 * {@link UnreadQuery#refuse} once it has found it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LooksFirst {}
