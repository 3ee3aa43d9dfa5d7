package org.vigie.eventlog.runtime;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.eventlog.codec.EventCodec;

/**
 * Whether this service keeps personal data, and so needs a master key and an erasure ledger. A service does unless it says
 * {@code eventlog.personal-data=false}, and even then if its codec or its log shows otherwise.
 */
@Singleton
class PersonalData {
    /** But for the service's own secrets, which lie there too: {@link org.vigie.eventlog.EventIds#isOfSecret}. */
    private static final String ANY_SUBJECT =
            "SELECT EXISTS (SELECT FROM subject_key WHERE uuid_extract_version(subject_id) IS DISTINCT FROM 15)";

    private final boolean declared;
    private final Instance<EventCodec<?>> codecs;
    private final DataSource dataSource;

    PersonalData(
            @ConfigProperty(name = "eventlog.personal-data", defaultValue = "true") boolean declared,
            Instance<EventCodec<?>> codecs,
            DataSource dataSource) {
        this.declared = declared;
        this.codecs = codecs;
        this.dataSource = dataSource;
    }

    /** Looks at the log, whose tables must be there. */
    boolean isKept() {
        return declared || codecs.stream().anyMatch(EventCodec::hasPersonalData) || hasSubjects();
    }

    private boolean hasSubjects() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ANY_SUBJECT)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked whether its log has personal data", e);
        }
    }
}
