package io.holdfast.inventory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/**
 * Tells all stock. It locks nothing and keeps one connection for as long as it takes, so
 * only one is under way at a time.
 */
@Service
@RequiredArgsConstructor
public class StockExportService {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final int PAGE = 1000;

	private final Semaphore place = new Semaphore(1);

	private final StockLevelRepository levels;

	private final Snapshots snapshots;

	/**
	 * Of one tenant, as of one instant, in the order of the items' and warehouses' ids.
	 * @param told is told of each row while the export is under way: it must not dally
	 * @throws RefusedException with {@link Refusal.Unavailable} if another export is
	 * under way
	 */
	public void run(TenantId tenant, Consumer<StockRow> told) {
		if (!this.place.tryAcquire()) {
			throw new RefusedException(new Refusal.Unavailable());
		}
		try {
			Deadline.within(LONGEST, () -> this.snapshots.read(tenant, (now) -> read(tenant, told)));
		}
		finally {
			this.place.release();
		}
	}

	private long read(TenantId tenant, Consumer<StockRow> told) {
		long rows = 0;
		List<StockLevelRepository.Exported> page = this.levels.export(tenant, "", "", PAGE);
		while (!page.isEmpty()) {
			page.forEach((row) -> told.accept(row.row()));
			rows += page.size();
			page = this.levels.export(tenant, page.getLast().itemId(), page.getLast().warehouseId(), PAGE);
		}
		return rows;
	}

}
