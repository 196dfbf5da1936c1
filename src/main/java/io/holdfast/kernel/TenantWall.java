package io.holdfast.kernel;

import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The second wall between tenants, which the database keeps: until a transaction ends it
 * sees and writes the rows of one tenant, also by a statement that forgets to name it.
 * Where it was not raised there are no rows at all.
 */
@Component
@RequiredArgsConstructor
public class TenantWall {

	/** Ends with the transaction: a connection goes back to the pool without it. */
	private static final String SET = "select set_config('holdfast.tenant', ?, true)";

	/**
	 * What writes finds its rows by their ids, so one plan is good for all values; made
	 * anew for each batch it would take the database longer than most statements do.
	 */
	private static final String SET_WITH_PLANS = SET + ", set_config('plan_cache_mode', 'force_generic_plan', true)";

	/** By Spring it would take three statements more, two of them to set it back. */
	private static final String RAISE_IN_SNAPSHOT = "set transaction isolation level repeatable read; " + SET;

	private final JdbcTemplate jdbc;

	private final DatabaseSettings settings;

	/**
	 * The first thing that a transaction does, and free where it was done before.
	 * @throws IllegalStateException if the transaction is another tenant's, or none is
	 * under way
	 */
	public void raise(TenantId tenant) {
		raise(tenant, this.settings.plansOnce() ? SET_WITH_PLANS : SET);
	}

	/** The same in one round trip with what makes a snapshot of the transaction. */
	void raiseInSnapshot(TenantId tenant) {
		raise(tenant, RAISE_IN_SNAPSHOT);
	}

	private void raise(TenantId tenant, String sql) {
		Raised raised = TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Raised.class::isInstance)
			.map(Raised.class::cast)
			.findFirst()
			.orElse(null);
		if (raised == null) {
			this.jdbc.execute(sql, (PreparedStatementCallback<Boolean>) (statement) -> {
				statement.setString(1, tenant.value());
				return statement.execute();
			});
			TransactionSynchronizationManager.registerSynchronization(new Raised(tenant));
		}
		else if (!raised.tenant().equals(tenant)) {
			throw new IllegalStateException("A transaction of " + raised.tenant() + " asks for " + tenant);
		}
	}

	/** Known to its transaction, and forgotten with it. */
	private record Raised(TenantId tenant) implements TransactionSynchronization {
	}

}
