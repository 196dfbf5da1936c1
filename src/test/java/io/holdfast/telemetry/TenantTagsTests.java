package io.holdfast.telemetry;

import java.time.Duration;
import java.util.List;

import io.holdfast.kernel.TenantId;
import io.holdfast.support.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Whose figures are shown by name. */
class TenantTagsTests {

	@Test
	void theFirstHaveFiguresOfTheirOwnAndKeepThem() {
		TenantTags tags = tags(2);
		assertThat(List.of(tag(tags, "a"), tag(tags, "b"), tag(tags, "c"), tag(tags, "a"), tag(tags, "c")))
			.containsExactly("a", "b", "other", "a", "other");
	}

	@Test
	void nobodyIsNamedWhereNobodyMayBe() {
		assertThat(tag(tags(0), "a")).isEqualTo(TenantTags.OTHER);
	}

	@Test
	void noMoreAreNamedHoweverManyComeAtOnce() {
		TenantTags tags = tags(5);
		assertThat(AtOnce.run(100, (caller) -> tag(tags, "tenant-" + caller))).filteredOn((tag) -> !tag.equals("other"))
			.hasSize(5);
	}

	@Test
	void lessThanNoneAndNoRateAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> tags(-1)).withMessageContaining("tenants");
		assertThatIllegalArgumentException().isThrownBy(() -> new TelemetryProperties(1, Duration.ZERO))
			.withMessageContaining("holds-refresh");
	}

	private static TenantTags tags(int tenants) {
		return new TenantTags(new TelemetryProperties(tenants, Duration.ofSeconds(15)));
	}

	private static String tag(TenantTags tags, String tenant) {
		return tags.of(new TenantId(tenant));
	}

}
