package io.holdfast.kernel;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

/**
 * What an error of the database means to a caller. Decided by SQLState, since timeout,
 * refusal to wait and deadlock all arrive as one exception, and so do broken constraints
 * and overflows.
 */
public final class DatabaseFailure {

	private static final String DEADLOCK_DETECTED = "40P01";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String UNIQUE_VIOLATION = "23505";

	/**
	 * A lock that was not had in time, a deadlock, or a statement that took too long,
	 * most of it waiting for locks.
	 */
	private static final Set<String> CONTENTION = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED, "57014");

	/**
	 * Classes of errors: of connections, of the operator, of resources, of the system.
	 */
	private static final Set<String> UNSURE = Set.of("08", "57P", "53", "58", "XX");

	private DatabaseFailure() {
	}

	/**
	 * The refusal for an error that the server or the pool reported before anything was
	 * committed; empty if it is no failure of the database but a bug of ours: a broken
	 * constraint, bad data, or a row changed without its lock.
	 */
	public static Optional<Refusal> refusalFor(Throwable error) {
		if (!isOfDatabase(error) || isLostUpdate(error)) {
			return Optional.empty();
		}
		if (error instanceof OutcomeUnknownException) {
			return Optional.of(new Refusal.OutcomeUnknown());
		}
		String state = sqlState(error);
		if (CONTENTION.contains(String.valueOf(state))) {
			return Optional.of(new Refusal.Contention());
		}
		if (state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"))) {
			return Optional.empty();
		}
		return Optional.of(new Refusal.Unavailable());
	}

	/**
	 * Whether an error of many that were tried together may be due to one of them: then
	 * nothing was done, and the database is there to try each alone.
	 */
	public static boolean mayBeOfOne(Throwable error) {
		return refusalFor(error).map(Refusal.Contention.class::isInstance).orElse(true);
	}

	/** Whether a lock was not had in time. */
	public static boolean isLockTimeout(Throwable error) {
		return LOCK_NOT_AVAILABLE.equals(sqlState(error));
	}

	public static boolean isDeadlock(Throwable error) {
		return DEADLOCK_DETECTED.equals(sqlState(error));
	}

	/** Whether somebody else has written a row of that key. */
	public static boolean isDuplicate(Throwable error) {
		return UNIQUE_VIOLATION.equals(sqlState(error));
	}

	/**
	 * Whether the server itself said no, so that it is known that nothing was committed.
	 * It does not know either while it shuts down or panics, such as for want of its
	 * disk.
	 */
	static boolean isReportedByServer(Throwable error) {
		String state = sqlState(error);
		return state != null && UNSURE.stream().noneMatch(state::startsWith);
	}

	private static boolean isOfDatabase(Throwable error) {
		return error instanceof DataAccessException || error instanceof TransactionException
				|| error instanceof PersistenceException || error instanceof SQLException;
	}

	private static boolean isLostUpdate(Throwable error) {
		return error instanceof OptimisticLockingFailureException || error instanceof OptimisticLockException;
	}

	private static @Nullable String sqlState(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				return sql.getSQLState();
			}
		}
		return null;
	}

}
