package io.holdfast.kernel;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a question from one consistent snapshot of the database, as of one instant, so
 * that an allocation and the figures shown beside it agree. Takes no locks.
 */
@Component
public class Snapshots {

	private final TransactionTemplate transaction;

	private final TimeSource time;

	Snapshots(PlatformTransactionManager transactions, TimeSource time) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.time = time;
	}

	public <T> T read(Function<Instant, T> question) {
		return this.transaction.execute((status) -> question.apply(this.time.now()));
	}

}
