package io.holdfast.execution;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.holdfast.kernel.TenantId;

import org.springframework.stereotype.Component;

/**
 * Remembers which items the latest allocations are of, so that steps on them are brought
 * to their item's lane. It can't be wrong, since an allocation keeps its item; what it
 * has forgotten costs some waiting for a lock.
 */
@Component
class KnownItems {

	private static final int ALLOCATIONS = 50_000;

	/** It is tidied up by whoever writes: to wake another thread costs more. */
	private final Cache<Key, String> items = Caffeine.newBuilder()
		.maximumSize(ALLOCATIONS)
		.executor(Runnable::run)
		.build();

	void learn(TenantId tenant, Outcome outcome) {
		for (Receipt receipt : outcome.receipts()) {
			for (AllocationReceipt allocation : receipt.ofAllocations()) {
				this.items.put(new Key(tenant, allocation.after().id()), allocation.after().itemId());
			}
		}
	}

	/**
	 * The items that commands are about, as far as they are known; an allocation or an
	 * order stands for items that are not.
	 */
	Set<String> of(Submission submission) {
		TenantId tenant = submission.caller().tenant();
		return submission.commands()
			.stream()
			.flatMap((command) -> of(tenant, command).stream())
			.collect(Collectors.toSet());
	}

	private Set<String> of(TenantId tenant, Command command) {
		if (!command.namedItems().isEmpty()) {
			return command.namedItems();
		}
		return Set.of(command.namedAllocation()
			.map((id) -> Objects.requireNonNullElse(this.items.getIfPresent(new Key(tenant, id)), id))
			.or(command::namedOrder)
			.orElseThrow());
	}

	private record Key(TenantId tenant, String allocationId) {
	}

}
