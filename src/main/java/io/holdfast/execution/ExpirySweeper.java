package io.holdfast.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.holdfast.allocation.AllocationRepository;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.telemetry.Origin;
import io.holdfast.tenancy.TenantQueryService;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Component;

/**
 * Releases the holds that are over of items that nobody asks for. It only tidies: it
 * finds items that may have some, and each item's batch decides under its lock and by the
 * database's time, as any other. Several copies may sweep at once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class ExpirySweeper {

	static final int ROUNDS = 100;

	static final int HOLDS_A_TURN = 1000;

	private final TenantQueryService tenants;

	private final AllocationRepository allocations;

	private final Snapshots snapshots;

	private final BatchLanes lanes;

	/**
	 * The tenants take turns until nothing is due, so many rounds were made, or the
	 * service stops.
	 */
	void sweep(BooleanSupplier stopping) {
		Set<Turn> turns = this.tenants.ids()
			.stream()
			.map((tenant) -> new Turn(tenant, new HashSet<>()))
			.collect(Collectors.toSet());
		for (int round = 0; round < ROUNDS && !turns.isEmpty(); round++) {
			turns.removeIf((turn) -> !take(turn, stopping));
		}
	}

	/** Whether there may be more. */
	private boolean take(Turn turn, BooleanSupplier stopping) {
		List<String> itemIds = itemsWithDueHolds(turn);
		for (String itemId : itemIds) {
			if (stopping.getAsBoolean()) {
				return false;
			}
			release(turn, itemId);
		}
		return !itemIds.isEmpty();
	}

	/** A tenant that fails is left to the next sweep. */
	private List<String> itemsWithDueHolds(Turn turn) {
		String[] failed = turn.failed().toArray(String[]::new);
		try {
			return this.snapshots.read(turn.tenant(),
					(now) -> this.allocations.itemsWithDueHolds(turn.tenant(), now, failed, HOLDS_A_TURN));
		}
		catch (RuntimeException ex) {
			log.warn("What tenant {} holds that is over can't be asked for now: {}", turn.tenant(), ex.toString());
			requireDatabase(turn.tenant());
			return List.of();
		}
	}

	/** An item that fails is left to the next sweep. */
	private void release(Turn turn, String itemId) {
		Caller system = new Caller(turn.tenant(), Actor.SYSTEM);
		Submission submission = new Submission(system, Precondition.NONE, Submission.Terms.SINGLE,
				List.of(new ExpireHolds(itemId)), new Origin(null, null));
		try {
			this.lanes.run(submission).receipt(system);
		}
		catch (RuntimeException ex) {
			log.warn("The holds of item {} of tenant {} that are over can't be released now", itemId, turn.tenant(),
					ex);
			turn.failed().add(itemId);
			requireDatabase(turn.tenant());
		}
	}

	/** Where the database is gone, every item would fail: that ends the sweep. */
	private void requireDatabase(TenantId tenant) {
		this.snapshots.read(tenant, (now) -> now);
	}

	/** A tenant, and its items that failed in this sweep. */
	private record Turn(TenantId tenant, Set<String> failed) {
	}

}
