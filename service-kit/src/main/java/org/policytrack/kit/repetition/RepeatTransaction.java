package org.policytrack.kit.repetition;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Around every use case that begins a transaction: runs it again while nothing of it is left. One that joins a transaction
 * is a part of it and is left to whoever began that.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of what begins the transaction, at 200
class RepeatTransaction {

    private final TransactionSynchronizationRegistry transaction;

    RepeatTransaction(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @AroundInvoke
    Object run(InvocationContext useCase) throws Exception {
        return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? Repetition.ofNothing(useCase::proceed)
                : useCase.proceed();
    }
}
