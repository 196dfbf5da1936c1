package io.holdfast.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether callers were answered in time and in words while there were faults. That every
 * 503 says when to come again is a matter of the contract, which each answer is held
 * against. Only what a killed copy had been asked may have no answer, and only while one
 * is killed and started again, which takes the machine's processors, may an answer be
 * late.
 */
@RequiredArgsConstructor
class Manners {

	/** Whatever is wrong, nobody waits longer. */
	private static final Duration LONGEST = Duration.ofSeconds(3);

	private final List<Attempt> history;

	private final List<Outage> outages;

	void check() {
		List<Outage> kills = this.outages.stream().filter((outage) -> outage.fault().isKillsCopies()).toList();
		assertThat(
				this.history.stream().filter((attempt) -> kills.stream().noneMatch((kill) -> kill.overlaps(attempt))))
			.as("answers while no copy was killed")
			.allSatisfy((attempt) -> assertThat(attempt.hasNoAnswer()).as(attempt.toString()).isFalse())
			.allSatisfy((attempt) -> assertThat(attempt.took()).as(attempt.toString()).isLessThan(LONGEST));
		List<Instant> successes = this.history.stream().filter(Attempt::isDone).map(Attempt::answered).toList();
		assertThat(this.outages).allSatisfy(
				(outage) -> assertThat(outage.isFollowedBy(successes)).as("work goes on after %s", outage).isTrue());
	}

}
