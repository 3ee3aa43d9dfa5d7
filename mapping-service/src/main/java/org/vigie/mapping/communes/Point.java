package org.vigie.mapping.communes;

/**
 * A point of the Earth, in degrees (WGS 84).
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
public record Point(double latitude, double longitude) {}
