package org.vigie.bench.stack;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.Driver;

/** Connections for this program itself, by the pool that the services have. */
public final class Pool {
    private Pool() {}

    /** A pool of at most so many connections. */
    public static AgroalDataSource open(String jdbcUrl, String user, String password, int connections) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                            .acquisitionTimeout(Duration.ofSeconds(20))
                            .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(Driver.class)
                                    .jdbcUrl(jdbcUrl)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password)))));
        } catch (SQLException refused) {
            throw new IllegalStateException("no connections to " + jdbcUrl, refused);
        }
    }
}
