package org.vigie.mapping.readmodel.directory;

import org.vigie.mapping.communes.Point;

/**
 * All that lies within a distance of a point. PostgreSQL finds it by a box around it, which an index knows, and then by the distance on a
 * sphere: the extension that has both is for superusers.
 *
 * @param metres from the centre, more than nothing
 */
public record Circle(Point centre, double metres) {
    private static final double EARTH = 6_371_008.8;
    private static final double METRES_OF_DEGREE = EARTH * Math.PI / 180;
    private static final double NARROWEST = 0.01;

    /** Metres from {@code latitude, longitude} of a row to a point, whose latitude, latitude and longitude are the values. */
    static final String METRES = """
            (2 * %s * asin(least(1, sqrt(power(sin(radians(latitude - ?) / 2), 2)
              + cos(radians(?)) * cos(radians(latitude)) * power(sin(radians(longitude - ?) / 2), 2)))))
            """.formatted(EARTH);

    /** The distance of a row, as a piece of a query. */
    public Query distance(Query query) {
        return query.add(METRES, centre.latitude(), centre.latitude(), centre.longitude());
    }

    /** That a row lies within, as a condition. */
    public Query holds(Query query) {
        double high = metres / METRES_OF_DEGREE;
        double wide = high / Math.max(NARROWEST, Math.cos(Math.toRadians(centre.latitude())));
        query.add(
                "latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? AND",
                centre.latitude() - high,
                centre.latitude() + high,
                centre.longitude() - wide,
                centre.longitude() + wide);
        return distance(query).add("<= ?", metres);
    }
}
