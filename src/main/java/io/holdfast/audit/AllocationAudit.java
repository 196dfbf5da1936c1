package io.holdfast.audit;

import java.util.List;
import java.util.function.Consumer;

import io.holdfast.allocation.Promise;
import io.holdfast.allocation.PromiseQueryService;
import io.holdfast.journal.ReplayQueryService;
import io.holdfast.kernel.KeyRange;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Each allocation against its own entries: two that are wrong by as much as each other
 * leave every sum as it was.
 */
@Component
@RequiredArgsConstructor
class AllocationAudit {

	static final int PAGE = 2000;

	private final PromiseQueryService promises;

	private final ReplayQueryService journal;

	void run(TenantId tenant, Consumer<Drift> found) {
		@Nullable String after = "";
		while (after != null) {
			List<Promise> promises = this.promises.page(tenant, after, PAGE);
			KeyRange range = KeyRange.ofPage(after, promises.stream().map(Promise::id).toList(), PAGE);
			AllocationPage page = new AllocationPage(promises, found);
			this.journal.splits(tenant, range, page::split);
			this.journal.allocations(tenant, range, page::enter);
			page.close();
			after = range.upTo();
		}
	}

}
