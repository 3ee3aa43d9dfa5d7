package org.vigie.eventlog.subscription;

/**
 * One filling of a subscription's tables.
 *
 * @param version of the projection; 1 for a policy
 * @param number which filling of that version, from 1
 */
record Build(String name, int version, int number) {

    /** The build that a version begins with. */
    static Build first(String name, int version) {
        return new Build(name, version, 1);
    }

    /** The next filling of the same version. */
    Build next() {
        return new Build(name, version, number + 1);
    }

    /** Whether this one takes the place of {@code other}. */
    boolean isAfter(Build other) {
        return version > other.version || (version == other.version && number > other.number);
    }

    /** The consumer group that fills it, for a service of this short name. */
    String group(String service) {
        return service + "-" + name + "-v" + version + (number == 1 ? "" : "-" + number);
    }

    /** The schema in which everybody reads the tables of {@code subscription}. */
    static String schema(String subscription) {
        return subscription.replace('-', '_');
    }

    /** The schema in which this build is filled until it is switched. */
    String ownSchema() {
        return schema(name) + "_v" + version + (number == 1 ? "" : "_" + number);
    }

    @Override
    public String toString() {
        return name + " version " + version + (number == 1 ? "" : " build " + number);
    }
}
