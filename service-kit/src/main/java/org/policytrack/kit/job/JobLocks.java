package org.policytrack.kit.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;

/** Keeps the locks of jobs in the service's own database, by real time. */
@ApplicationScoped
class JobLocks {

    @Produces
    @Singleton
    LockProvider locks(DataSource database) {
        return new JdbcLockProvider(database);
    }
}
