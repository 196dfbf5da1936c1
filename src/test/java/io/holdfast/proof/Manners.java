package io.holdfast.proof;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.assertj.core.api.SoftAssertions;

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

	void check(SoftAssertions violations) {
		List<Outage> kills = this.outages.stream().filter((outage) -> outage.fault().isKillsCopies()).toList();
		List<Attempt> undisturbed = this.history.stream()
			.filter((attempt) -> kills.stream().noneMatch((kill) -> kill.overlaps(attempt)))
			.toList();
		Duration noise = noise(undisturbed);
		violations.assertThat(noise).as("the longest answer while nothing was wrong").isLessThan(LONGEST);
		undisturbed.forEach((attempt) -> {
			violations.assertThat(attempt.hasNoAnswer()).as(attempt.toString()).isFalse();
			violations.assertThat(attempt.took())
				.as("within 3 s and %s: %s", noise, attempt)
				.isLessThan(LONGEST.plus(noise));
		});
	}

	/** What the machine itself keeps callers waiting, since others work on it, too. */
	private Duration noise(List<Attempt> undisturbed) {
		return undisturbed.stream()
			.filter((attempt) -> this.outages.stream().anyMatch((outage) -> outage.isFollowedBy(attempt)))
			.map(Attempt::took)
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
	}

}
