package io.holdfast.support;

import java.time.Duration;
import java.util.function.Supplier;

import io.holdfast.support.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer, and how long the caller waited for it. */
public record Timed(Answer answer, Duration took) {

	/** Whatever is wrong, nobody waits longer. */
	private static final Duration LONGEST = Duration.ofSeconds(3);

	public static Timed of(Supplier<Answer> request) {
		long start = System.nanoTime();
		Answer answer = request.get();
		return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
	}

	public boolean isAccepted() {
		return this.answer.status() < 300;
	}

	/** What was not done is answered in time, by name, with the advice to come again. */
	public Timed assertAcceptedOrRefused(String... codes) {
		assertThat(this.took).isLessThan(LONGEST);
		if (!isAccepted()) {
			assertThat(this.answer.status()).isEqualTo(503);
			assertThat(this.answer.code()).isIn((Object[]) codes);
			assertThat(this.answer.header("Retry-After")).isNotNull();
		}
		return this;
	}

	public void assertRefused(String... codes) {
		assertThat(isAccepted()).isFalse();
		assertAcceptedOrRefused(codes);
	}

}
