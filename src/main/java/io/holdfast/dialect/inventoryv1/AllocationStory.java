package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.allocation.AllocationView;
import io.holdfast.allocation.DecisionRef;
import io.holdfast.journal.JournalQueryService;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.TenantId;
import io.holdfast.sourcing.DecisionQueryService;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Looks up what an allocation has come to, and why it is where it is. */
@Component
@RequiredArgsConstructor
class AllocationStory {

	private final JournalQueryService journal;

	private final DecisionQueryService decisions;

	/** The entries with which it reached a status, oldest first. */
	List<JournalView> steps(TenantId tenant, String id) {
		return this.journal.steps(tenant, id);
	}

	/** Null if its warehouse was named. */
	@Nullable DecisionBody decision(TenantId tenant, AllocationView allocation) {
		DecisionRef decision = allocation.decision();
		return (decision != null) ? DecisionBody.of(this.decisions.get(tenant, decision.id()), decision.line()) : null;
	}

}
