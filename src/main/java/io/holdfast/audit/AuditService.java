package io.holdfast.audit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Service;

/**
 * Does the sums again and tells what does not come out. It locks nothing and keeps one
 * connection for as long as it takes, so only one audit is under way at a time.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class AuditService {

	/** Of millions of rows. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final Semaphore place = new Semaphore(1);

	private final Snapshots snapshots;

	private final CounterAudit counters;

	private final AllocationAudit allocations;

	private final DriftGauge gauge;

	/**
	 * Of one tenant, as of one instant.
	 * @param found is told of each row of drift while the audit is under way: it must not
	 * dally
	 * @throws RefusedException with {@link Refusal.Unavailable} if another audit is under
	 * way
	 */
	public AuditReport run(TenantId tenant, Consumer<Drift> found) {
		if (!this.place.tryAcquire()) {
			throw new RefusedException(new Refusal.Unavailable());
		}
		try {
			return told(tenant,
					Deadline.within(LONGEST, () -> this.snapshots.read(tenant, (now) -> read(tenant, found))));
		}
		finally {
			this.place.release();
		}
	}

	private AuditReport read(TenantId tenant, Consumer<Drift> found) {
		AtomicLong rows = new AtomicLong();
		Consumer<Drift> counted = found.andThen((drift) -> rows.incrementAndGet());
		long items = this.counters.run(tenant, counted);
		this.allocations.run(tenant, counted);
		return new AuditReport(items, rows.get());
	}

	private AuditReport told(TenantId tenant, AuditReport report) {
		this.gauge.show(tenant, report.driftRows());
		if (report.driftRows() > 0) {
			log.error("Audit of {}: {} rows of drift, {} items checked", tenant, report.driftRows(),
					report.itemsChecked());
		}
		return report;
	}

}
