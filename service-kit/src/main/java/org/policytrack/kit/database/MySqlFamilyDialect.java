package org.policytrack.kit.database;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/** SQL that MySQL and MariaDB both take: {@code FOR UPDATE OF} is a syntax error on MariaDB. */
@SuppressWarnings("deprecation") // the row-lock strategy has no replacement that a dialect may override
public class MySqlFamilyDialect extends MySQLDialect {

    public MySqlFamilyDialect() {
        super();
    }

    public MySqlFamilyDialect(DialectResolutionInfo server) {
        super(server);
    }

    @Override
    public RowLockStrategy getWriteRowLockStrategy() {
        return RowLockStrategy.NONE;
    }

    @Override
    public RowLockStrategy getReadRowLockStrategy() {
        return RowLockStrategy.NONE;
    }
}
