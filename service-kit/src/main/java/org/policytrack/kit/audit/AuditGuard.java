package org.policytrack.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the commit of a transaction that changed entities and left no audit entry. It looks at the statements
 * Hibernate sends, so that a change by query counts like one of an entity; one it cannot read counts as a change.
 */
@ApplicationScoped
class AuditGuard {

    private static final Logger LOG = Logger.getLogger(AuditGuard.class);
    private static final Pattern READ = Pattern.compile("\\s*(select|with|\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGE = Pattern.compile(
            "\\s*(?:insert\\s+into|update|delete\\s+(?:\\w+\\s+)?from)\\s+([\\w`\"]+)", Pattern.CASE_INSENSITIVE);

    private final boolean isOn;
    private final TransactionSynchronizationRegistry transaction;
    private final Instance<SessionFactory> sessions;
    private volatile @Nullable Set<String> plumbing;

    AuditGuard(AuditConfig config, TransactionSynchronizationRegistry transaction, Instance<SessionFactory> sessions) {
        this.isOn = config.guard();
        this.transaction = transaction;
        this.sessions = sessions;
    }

    /** Hibernate is about to send this statement. */
    void sees(String statement) {
        if (isOn && !READ.matcher(statement).lookingAt() && transaction.getTransactionKey() != null) {
            work().changed.add(tableOf(statement));
        }
    }

    /** The transaction at hand has left an entry. */
    void entryWritten() {
        if (isOn) {
            work().hasEntry = true;
        }
    }

    private Work work() {
        Work work = (Work) transaction.getResource(Work.class);
        if (work == null) {
            work = new Work();
            transaction.putResource(Work.class, work);
            transaction.registerInterposedSynchronization(work);
        }
        return work;
    }

    private static String tableOf(String statement) {
        Matcher change = CHANGE.matcher(statement);
        return change.lookingAt() ? plain(change.group(1)) : statement;
    }

    private static String plain(String table) {
        return table.replaceAll("[`\"]", "").toLowerCase(Locale.ROOT);
    }

    private Set<String> plumbing() {
        Set<String> known = plumbing;
        if (known == null) {
            known = tablesOfPlumbing(
                    sessions.get().unwrap(SessionFactoryImplementor.class).getMappingMetamodel());
            plumbing = known;
        }
        return known;
    }

    private static Set<String> tablesOfPlumbing(MappingMetamodelImplementor model) {
        Set<String> tables = new TreeSet<>();
        model.forEachEntityDescriptor(entity -> {
            if (entity.getMappedClass().isAnnotationPresent(NotAudited.class)) {
                for (Object space : entity.getQuerySpaces()) {
                    tables.add(plain(space.toString()));
                }
            }
        });
        model.forEachCollectionDescriptor(collection -> {
            if (collection.getOwnerEntityPersister().getMappedClass().isAnnotationPresent(NotAudited.class)) {
                for (Object space : collection.getCollectionSpaces()) {
                    tables.add(plain(space.toString()));
                }
            }
        });
        return tables;
    }

    /** What one transaction has done so far. Its check is registered at the first change, so behind Hibernate's flush. */
    private final class Work implements Synchronization {

        private final Set<String> changed = new TreeSet<>();
        private boolean hasEntry;

        @Override
        public void beforeCompletion() {
            if (hasEntry) {
                return;
            }
            Set<String> unrecorded = new TreeSet<>(changed);
            unrecorded.removeAll(plumbing());
            if (!unrecorded.isEmpty()) {
                LOG.errorf("Rolled back: %s changed without an audit entry", unrecorded);
                transaction.setRollbackOnly();
                throw new IllegalStateException("changed without an audit entry: " + unrecorded);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left to hold.
        }
    }
}
