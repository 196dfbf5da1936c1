package io.holdfast.kernel;

import java.sql.SQLException;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

/** What errors of the database mean to a caller. */
class DatabaseFailureTests {

	@ParameterizedTest
	@ValueSource(strings = { "55P03", "40P01", "57014" })
	void isContentionWhereTheLockWasNotHad(String state) {
		assertThat(DatabaseFailure.refusalFor(error(state))).contains(new Refusal.Contention());
	}

	@ParameterizedTest
	@ValueSource(strings = { "08000", "08001", "08003", "08006", "25006", "25P03", "40001", "40003", "53100", "53200",
			"53300", "57P01", "57P02", "57P03", "58030", "XX000" })
	void isUnavailabilityWhereTheServerCouldNotBeUsed(String state) {
		assertThat(DatabaseFailure.refusalFor(error(state))).contains(new Refusal.Unavailable());
	}

	@ParameterizedTest
	@ValueSource(strings = { "22001", "22003", "22008", "23001", "23502", "23503", "23505", "23514", "42601", "42703",
			"42P01" })
	void isABugWhereTheDataOrTheStatementIsBad(String state) {
		assertThat(DatabaseFailure.refusalFor(error(state))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("withoutState")
	void isUnavailabilityWhereTheServerWasNotReached(Throwable error) {
		assertThat(DatabaseFailure.refusalFor(error)).contains(new Refusal.Unavailable());
	}

	static Stream<Throwable> withoutState() {
		return Stream.of(new DataAccessResourceFailureException("no connection"), new SQLException("no connection"),
				new CannotCreateTransactionException("no connection", new SQLException("timed out")),
				new PersistenceException("no connection"));
	}

	@ParameterizedTest
	@MethodSource("lostUpdates")
	void isABugWhereARowWasChangedWithoutItsLock(Throwable error) {
		assertThat(DatabaseFailure.refusalFor(error)).isEmpty();
	}

	static Stream<Throwable> lostUpdates() {
		return Stream.of(new ObjectOptimisticLockingFailureException("changed", null), new OptimisticLockException());
	}

	@Test
	void isABugWhereItIsNotOfTheDatabase() {
		assertThat(DatabaseFailure.refusalFor(new IllegalStateException("ours", sql("55P03")))).isEmpty();
	}

	@Test
	void takesTheFirstStateThatACauseKnows() {
		SQLException bare = new SQLException("wrapped");
		bare.initCause(sql("40P01"));
		assertThat(DatabaseFailure.refusalFor(new TransactionSystemException("outer", bare)))
			.contains(new Refusal.Contention());
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "40P01, true", "55P03, false", "40001, false", "08006, false" })
	void knowsADeadlock(String state, boolean deadlock) {
		assertThat(DatabaseFailure.isDeadlock(error(state))).isEqualTo(deadlock);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "23505, true", "40P01, true", "40001, true", "57014, true", "08006, false", "53100, false",
			"58030, false", "XX001, false", "08003, false", "57P01, false", "57P02, false", "57P03, false" })
	void knowsWhetherTheServerItselfSaidNo(String state, boolean reported) {
		assertThat(DatabaseFailure.isReportedByServer(error(state))).isEqualTo(reported);
	}

	@Test
	void doesNotTakeSilenceForANo() {
		assertThat(DatabaseFailure.isReportedByServer(new DataAccessResourceFailureException("gone"))).isFalse();
	}

	private static DataAccessResourceFailureException error(String state) {
		return new DataAccessResourceFailureException("of the database", sql(state));
	}

	private static SQLException sql(String state) {
		return new SQLException("as the driver tells it", state);
	}

}
