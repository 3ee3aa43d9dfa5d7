package org.vigie.mapping.page;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of its own, whose map has what these tests tell of and nothing else. */
public final class PagesProfile implements QuarkusTestProfile {}
