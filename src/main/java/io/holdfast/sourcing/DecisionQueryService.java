package io.holdfast.sourcing;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/** Why promises are where they are. */
@Service
@RequiredArgsConstructor
public class DecisionQueryService {

	private final DecisionRepository decisions;

	/** A decision that some allocation names. */
	public Decision get(TenantId tenant, String id) {
		return this.decisions.find(tenant, id)
			.map(SourcingDecision::decision)
			.orElseThrow(() -> new IllegalStateException("A foreign key keeps decision " + id));
	}

}
