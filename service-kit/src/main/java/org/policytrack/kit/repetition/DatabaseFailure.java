package org.policytrack.kit.repetition;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/** What it means that a transaction failed: of the moment, of the server's state, or of the work itself. */
public final class DatabaseFailure {

    private static final int MOST_LINKS = 100;

    private static final List<Class<? extends Throwable>> BEATEN = List.of(
            SQLTransactionRollbackException.class,
            LockTimeoutException.class,
            PessimisticLockException.class,
            LockAcquisitionException.class,
            org.hibernate.PessimisticLockException.class);

    private static final List<Class<? extends Throwable>> CONNECTION = List.of(
            SQLNonTransientConnectionException.class, SQLRecoverableException.class, JDBCConnectionException.class);

    /** Waited too long for a lock; beaten by another transaction. */
    private static final Set<Integer> LOCK_CODES = Set.of(1205, 1213);

    /** The connection was ended from elsewhere; a node left its cluster during the commit (1180). */
    private static final Set<Integer> CONNECTION_CODES = Set.of(1053, 1180, 1927);

    /**
     * The server takes no writes, or nothing: read-only (1290, 1792, 1836), no space (3, 1021, 1026, 1030, 1114), no room for
     * a connection (1040, 1203), a statement that was stopped (1317, 1969, 3024), a node outside its cluster (1047).
     */
    private static final Set<Integer> MYSQL_STATES =
            Set.of(3, 1021, 1026, 1030, 1040, 1047, 1114, 1203, 1290, 1317, 1792, 1836, 1969, 3024);

    /** H2 has met something unforeseen; where that is a file it could not write, it closes the database. */
    private static final int H2_UNFORESEEN = 50000;

    /** The same of H2: a file that cannot be written, a database that is read-only, closed, or closing. */
    private static final Set<Integer> H2_STATES = Set.of(90028, 90031, 90097, 90098, 90121);

    private DatabaseFailure() {}

    /**
     * Whether nothing of the transaction is left and it may succeed when it is run again at once: another transaction was
     * in the way (a cluster says so at the commit), or the connection was lost before the commit was sent.
     */
    public static boolean leavesNothing(Throwable failed) {
        return any(failed, DatabaseFailure::isBeaten)
                || (isConnectionLost(failed) && !any(failed, XAException.class::isInstance));
    }

    /** Whether the connection was lost during the commit, so that the transaction is either whole or nothing. */
    public static boolean isOutcomeUnknown(Throwable failed) {
        return !any(failed, DatabaseFailure::isBeaten)
                && isConnectionLost(failed)
                && any(failed, XAException.class::isInstance);
    }

    /** Whether it says nothing about the work, which may succeed at another time. */
    public static boolean isOfTheDatabase(Throwable failed) {
        return any(
                failed,
                link -> isBeaten(link)
                        || isLost(link)
                        || link instanceof SQLTransientException
                        || (link instanceof SQLException sql && isState(sql)));
    }

    private static boolean isConnectionLost(Throwable failed) {
        return any(failed, DatabaseFailure::isLost);
    }

    private static boolean isBeaten(Throwable link) {
        return isOneOf(BEATEN, link) || (link instanceof SQLException sql && LOCK_CODES.contains(sql.getErrorCode()));
    }

    private static boolean isLost(Throwable link) {
        return isOneOf(CONNECTION, link)
                || (link instanceof SQLException sql
                        && (CONNECTION_CODES.contains(sql.getErrorCode())
                                || state(sql).startsWith("08")
                                || isFileUnwritten(sql)));
    }

    private static boolean isFileUnwritten(SQLException failed) {
        return failed.getErrorCode() == H2_UNFORESEEN && any(failed, IOException.class::isInstance);
    }

    /** The pool tells of a connection that nobody has given back in time without any code. */
    private static boolean isState(SQLException failed) {
        return MYSQL_STATES.contains(failed.getErrorCode())
                || H2_STATES.contains(failed.getErrorCode())
                || isByAnInstanceGivenUp(failed)
                || (failed.getSQLState() == null
                        && String.valueOf(failed.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("acquisition timeout"));
    }

    /** It was silent for so long that others have taken its place; it will come back under another name. */
    private static boolean isByAnInstanceGivenUp(SQLException failed) {
        return failed instanceof SQLIntegrityConstraintViolationException
                && String.valueOf(failed.getMessage()).contains("audit_unsealed_by");
    }

    private static String state(SQLException failed) {
        return failed.getSQLState() == null ? "" : failed.getSQLState();
    }

    private static boolean isOneOf(List<Class<? extends Throwable>> types, Throwable link) {
        return types.stream().anyMatch(type -> type.isInstance(link));
    }

    /** Causes, and what was suppressed: a transaction manager tells of a failed commit so. */
    private static boolean any(Throwable failed, Predicate<Throwable> rule) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> links = new ArrayDeque<>(List.of(failed));
        while (!links.isEmpty() && seen.size() < MOST_LINKS) {
            Throwable link = links.remove();
            if (seen.add(link)) {
                if (rule.test(link)) {
                    return true;
                }
                if (link.getCause() != null) {
                    links.add(link.getCause());
                }
                links.addAll(List.of(link.getSuppressed()));
            }
        }
        return false;
    }
}
