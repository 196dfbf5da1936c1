package io.holdfast.execution;

import java.time.Instant;

import io.holdfast.allocation.Allocation;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.NoFirstWall;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Without the first wall between tenants the second one holds: nothing is otherwise. */
@TestPropertySource(properties = NoFirstWall.SETTING)
class FirstWallRemovedIT extends TwoTenantsIT {

	/** Whoever asks for another's is given his own: that shows which wall is gone. */
	@Override
	void assertNothingOfAnother(Instant now) {
		assertThat(NoFirstWall.taken()).isGreaterThan(10);
		assertThat(this.allocationRows.find(TenantId.DEFAULT, new String[] { "alloc_1" })).singleElement()
			.extracting(Allocation::getTenantId)
			.isEqualTo(OTHER);
	}

}
