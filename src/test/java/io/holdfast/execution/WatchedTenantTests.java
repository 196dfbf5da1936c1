package io.holdfast.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.allocation.Held;
import io.holdfast.allocation.HoldQueryService;
import io.holdfast.kernel.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** At what of a tenant is looked, and when. */
class WatchedTenantTests {

	private static final Held ONE = new Held(1, 1);

	private static final Held MUCH = new Held(100, 100);

	private final HoldQueryService query = mock();

	private final Map<String, Held> there = new HashMap<>();

	private final Set<String> lookedAt = new HashSet<>();

	private final WatchedTenant tenant = new WatchedTenant(TenantId.DEFAULT,
			new HoldLimitSettings(1000, 1000, 1_000_000, 1_000_000), this.query);

	WatchedTenantTests() {
		given(this.query.ofTenant(any(), anyLong())).willReturn(MUCH);
		given(this.query.ofOrders(any(), any())).willAnswer((call) -> {
			Collection<String> ids = call.getArgument(1);
			this.lookedAt.addAll(ids);
			return ids.stream().filter(this.there::containsKey).collect(Collectors.toMap((id) -> id, this.there::get));
		});
	}

	@Test
	void anOrderThatHoldsLittleIsNotLookedAt() {
		this.tenant.notice(Map.of("order", ONE));
		look();
		assertThat(this.tenant.held()).isEqualTo(MUCH);
		then(this.query).should(never()).ofOrders(any(), any());
	}

	@Test
	void anOrderThatMayHoldMuchIsLookedAtUntilItHoldsLittle() {
		this.there.put("order", MUCH);
		for (int i = 0; i < 100; i++) {
			this.tenant.notice(Map.of("order", ONE));
		}
		look();
		assertThat(this.tenant.heldBy("order")).isEqualTo(MUCH);
		this.there.put("order", ONE);
		look();
		assertThat(this.tenant.heldBy("order")).isEqualTo(Held.NOTHING);
		this.lookedAt.clear();
		look();
		assertThat(this.lookedAt).isEmpty();
	}

	@Test
	void manyOrdersAreLookedAtInTurn() {
		Set<String> orders = IntStream.range(0, 2 * WatchedOrders.AT_ONCE)
			.mapToObj((number) -> "order" + number)
			.collect(Collectors.toSet());
		orders.forEach((order) -> this.there.put(order, MUCH));
		orders.forEach((order) -> this.tenant.notice(Map.of(order, MUCH)));
		look();
		assertThat(this.lookedAt).hasSize(WatchedOrders.AT_ONCE);
		look();
		assertThat(this.lookedAt).isEqualTo(orders);
	}

	@Test
	void whereItCantBeLookedAtTheLastFiguresStandAndItRests() {
		look();
		given(this.query.ofTenant(any(), anyLong())).willThrow(new IllegalStateException("no connection"));
		look();
		assertThat(this.tenant.held()).isEqualTo(MUCH);
		assertThat(this.tenant.look()).isFalse();
	}

	/** It rests for a hundred times as long as that took. */
	private void look() {
		await().until(this.tenant::look);
	}

}
