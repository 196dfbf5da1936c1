package io.holdfast.audit;

import io.holdfast.kernel.TenantId;
import io.holdfast.telemetry.TenantTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DriftGaugeTests {

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final TenantTags tags = mock();

	private final DriftGauge gauge = new DriftGauge(this.tags, this.registry);

	@Test
	void nothingIsShownBeforeAnybodyHasLooked() {
		assertThat(this.registry.getMeters()).isEmpty();
	}

	@Test
	void aTenantHasWhatItsLastAuditFound() {
		given(this.tags.of(any())).willAnswer((call) -> call.getArgument(0, TenantId.class).value());
		this.gauge.show(new TenantId("a"), 3);
		this.gauge.show(new TenantId("b"), 5);
		this.gauge.show(new TenantId("a"), 0);
		assertThat(shown("a")).isZero();
		assertThat(shown("b")).isEqualTo(5);
	}

	@Test
	void tenantsThatAreNotNamedAreShownTogether() {
		given(this.tags.of(any())).willReturn(TenantTags.OTHER);
		this.gauge.show(new TenantId("a"), 3);
		this.gauge.show(new TenantId("b"), 5);
		this.gauge.show(new TenantId("a"), 1);
		assertThat(shown(TenantTags.OTHER)).isEqualTo(6);
	}

	private double shown(String tenant) {
		return this.registry.get("holdfast.audit.drift").tag(TenantTags.KEY, tenant).gauge().value();
	}

}
