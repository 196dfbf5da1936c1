package io.holdfast.kernel;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Tells an error of the commit from one before it. Every writer flushes before it
 * commits, so when the connection is lost while committing, everything may have been
 * written or nothing.
 */
@Component("transactionManager")
class CommitAwareTransactions extends JpaTransactionManager {

	private static final long serialVersionUID = 1;

	@Override
	protected void doCommit(DefaultTransactionStatus status) {
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

}
