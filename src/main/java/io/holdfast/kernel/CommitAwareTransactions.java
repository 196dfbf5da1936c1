package io.holdfast.kernel;

import java.util.Objects;

import javax.sql.DataSource;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends every transaction by its request's deadline, and tells an error of the commit from
 * one before it. Every writer flushes before it commits, so when the connection is lost
 * while committing, everything may have been written or nothing.
 */
@Component("transactionManager")
@RequiredArgsConstructor
@Slf4j
class CommitAwareTransactions extends JpaTransactionManager {

	private static final long serialVersionUID = 1;

	private final transient CutOffs cutOffs;

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		Deadline deadline = Deadline.current();
		super.doBegin(transaction, definition);
		try {
			DataSource database = Objects.requireNonNull(getDataSource());
			ConnectionHolder holder = (ConnectionHolder) Objects
				.requireNonNull(TransactionSynchronizationManager.getResource(database));
			TransactionSynchronizationManager.bindResource(this.cutOffs,
					this.cutOffs.arm(holder.getConnection(), deadline));
		}
		catch (RuntimeException ex) {
			super.doCleanupAfterCompletion(transaction);
			throw ex;
		}
	}

	@Override
	protected void doCommit(DefaultTransactionStatus status) {
		if (cutOff().isCut()) {
			// Its session is not left as one that is still under way.
			doRollback(status);
			throw new TransactionTimedOutException("The time was over before the commit");
		}
		try {
			super.doCommit(status);
		}
		catch (RuntimeException ex) {
			if (status.isReadOnly() || DatabaseFailure.isReportedByServer(ex)) {
				throw ex;
			}
			throw new OutcomeUnknownException(ex);
		}
	}

	/**
	 * A connection that can't say so any more has rolled back by itself; whoever waits is
	 * told why it came to that.
	 */
	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		try {
			super.doRollback(status);
		}
		catch (RuntimeException ex) {
			log.debug("Rolled back by the end of its connection", ex);
		}
	}

	@Override
	protected void doCleanupAfterCompletion(Object transaction) {
		cutOff().disarm();
		TransactionSynchronizationManager.unbindResource(this.cutOffs);
		super.doCleanupAfterCompletion(transaction);
	}

	private CutOff cutOff() {
		return (CutOff) Objects.requireNonNull(TransactionSynchronizationManager.getResource(this.cutOffs));
	}

}
