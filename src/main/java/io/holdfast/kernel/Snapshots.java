package io.holdfast.kernel;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a question from one consistent snapshot of the database, as of one instant, so
 * that an allocation and the figures shown beside it agree. Takes no locks.
 */
@Component
public class Snapshots {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final TimeSource time;

	Snapshots(PlatformTransactionManager transactions, JdbcClient jdbc, TimeSource time) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * @throws RefusedException with {@link Refusal.Unavailable} if the answer takes too
	 * long: nobody's locks are waited for
	 */
	public <T> T read(Function<Instant, T> question) {
		try {
			return this.transaction.execute((status) -> {
				// By Spring it would take three statements, two of them to set it back.
				this.jdbc.sql("set transaction isolation level repeatable read").update();
				return question.apply(this.time.now());
			});
		}
		catch (RuntimeException ex) {
			if (DatabaseFailure.refusalFor(ex).filter(Refusal.Contention.class::isInstance).isPresent()) {
				throw new RefusedException(new Refusal.Unavailable());
			}
			throw ex;
		}
	}

}
