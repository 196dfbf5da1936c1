package io.holdfast.kernel;

import java.time.Instant;
import java.util.function.Function;

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

	private final TenantWall wall;

	private final TimeSource time;

	Snapshots(PlatformTransactionManager transactions, TenantWall wall, TimeSource time) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.wall = wall;
		this.time = time;
	}

	/**
	 * Of one tenant.
	 * @throws RefusedException with {@link Refusal.Unavailable} if the answer takes too
	 * long: nobody's locks are waited for
	 */
	public <T> T read(TenantId tenant, Function<Instant, T> question) {
		try {
			return this.transaction.execute((status) -> {
				this.wall.raiseInSnapshot(tenant);
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
