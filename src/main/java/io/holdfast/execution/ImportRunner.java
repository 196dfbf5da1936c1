package io.holdfast.execution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.holdfast.inventory.ImportPart;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.inventory.StockImportService;
import io.holdfast.inventory.StockImportView;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts files of stock to their end. Those that run at the same time take turns, part by
 * part: a small one does not wait for a large one, and both leave room for other
 * requests.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class ImportRunner implements DisposableBean {

	private static final int LOGGED = 50;

	private static final Duration LAST_TURN = Duration.ofSeconds(5);

	private final StockImportService imports;

	private final PartCounter counter;

	private final Semaphore turn = new Semaphore(1, true);

	private volatile boolean stopping;

	/** As {@link #run}, and nobody waits for it. */
	void start(TenantId tenant, String id) {
		Thread.ofVirtual().name(id).start(() -> run(tenant, id));
	}

	/** Goes on with those that others have left; where that fails, the next time. */
	void resume(TenantId tenant) {
		try {
			this.imports.left(tenant).forEach((id) -> start(tenant, id));
		}
		catch (RuntimeException ex) {
			log.warn("What tenant {} has left to import can't be asked for now: {}", tenant, ex.toString());
		}
	}

	/**
	 * Until it is done, somebody else is at it, or the service stops. Whatever happens,
	 * the rest is kept and somebody will go on.
	 */
	void run(TenantId tenant, String id) {
		try {
			Optional<ImportPart> part = this.imports.lease(tenant, id);
			while (part.isPresent() && !this.stopping) {
				part = take(tenant, id, part.get());
			}
			if (part.isPresent()) {
				this.imports.giveBack(tenant, id);
			}
			else {
				tell(tenant, id);
			}
		}
		catch (RuntimeException ex) {
			log.warn("Import {} of tenant {} can't go on now", id, tenant, ex);
		}
	}

	private Optional<ImportPart> take(TenantId tenant, String id, ImportPart part) {
		this.turn.acquireUninterruptibly();
		try {
			List<ImportedLine.Fault> faults = this.counter.count(tenant, id, part);
			Optional<ImportPart> next = this.imports.counted(tenant, id, part, faults);
			if (part.number() % LOGGED == 0) {
				tell(tenant, id);
			}
			return next;
		}
		finally {
			this.turn.release();
		}
	}

	private void tell(TenantId tenant, String id) {
		StockImportView view = this.imports.get(tenant, id);
		log.info("Import {} of tenant {}: {}, {} lines imported and {} failed of {}", id, tenant, view.status(),
				view.imported(), view.failed(), view.lines());
	}

	/** What is being counted is counted to its end, if that does not take long. */
	@Override
	public void destroy() throws InterruptedException {
		this.stopping = true;
		if (!this.turn.tryAcquire(LAST_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
			log.warn("Some lines of a file are still being counted: they will be asked again");
		}
	}

}
