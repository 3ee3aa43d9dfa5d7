package org.vigie.referral.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** A test of the running service, on a real PostgreSQL and a real Kafka. All such tests share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(Surroundings.class)
public @interface ReferralServiceTest {}
