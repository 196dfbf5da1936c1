package io.holdfast.execution;

import java.time.Duration;
import java.time.Instant;

import io.holdfast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How long promises wait to be confirmed. */
class ExpiryPolicyTests {

	private static final Instant NOW = Instant.parse("2026-05-24T10:00:00Z");

	private static final Instant LATEST = NOW.plus(Duration.ofDays(30));

	private final ExpiryPolicy policy = new ExpiryPolicy(Duration.ofMinutes(30), Duration.ofDays(30));

	@Test
	void letsAPromiseThatNamesNoExpiryWaitAsConfigured() {
		assertThat(this.policy.end(new Expiry.Default(), NOW)).isEqualTo("2026-05-24T10:30:00Z");
	}

	@Test
	void letsAPromiseWaitForEver() {
		assertThat(this.policy.end(new Expiry.Never(), NOW)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-05-24T10:00:00.000001Z", "2026-05-25T00:00:00Z", "2026-06-23T10:00:00Z" })
	void letsAPromiseWaitUntilAnInstantWithinTheLongest(Instant instant) {
		assertThat(this.policy.end(new Expiry.At(instant), NOW)).isEqualTo(instant);
		assertThat(this.policy.allowed(instant, NOW)).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-05-24T10:00:00Z", "2026-05-24T09:59:59.999999Z", "1970-01-01T00:00:00Z",
			"2026-06-23T10:00:00.000001Z", "9999-12-31T23:59:59Z" })
	void refusesAnInstantThatIsNotLaterOrTooLate(Instant instant) {
		Refusal outOfRange = new Refusal.ExpiryOutOfRange(instant, NOW, LATEST);
		assertThatRefusalOf(() -> this.policy.end(new Expiry.At(instant), NOW)).isEqualTo(outOfRange);
		assertThatRefusalOf(() -> this.policy.allowed(instant, NOW)).isEqualTo(outOfRange);
	}

	@Test
	void mayWaitTheLongestByDefault() {
		ExpiryPolicy longest = new ExpiryPolicy(Duration.ofDays(30), Duration.ofDays(30));
		assertThat(longest.end(new Expiry.Default(), NOW)).isEqualTo(LATEST);
	}

	@ParameterizedTest(name = "{0} by default, {1} at most")
	@CsvSource({ "PT0S, PT1H", "PT-1S, PT1H", "PT1H1S, PT1H", "PT1S, PT0S" })
	void canNotBeConfiguredToMakePromisesThatNeverHold(Duration defaultExpiry, Duration maxExpiry) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryPolicy(defaultExpiry, maxExpiry))
			.withMessageContaining("holdfast.allocation.default-expiry");
	}

}
