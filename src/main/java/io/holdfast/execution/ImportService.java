package io.holdfast.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import io.holdfast.inventory.ImportStatus;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.inventory.StockImportService;
import io.holdfast.inventory.StockImportView;
import io.holdfast.kernel.Caller;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The door for stock that comes as a file. It is kept as it comes, so that it may be
 * larger than memory, and is counted once all of it is there.
 */
@Service
@RequiredArgsConstructor
public class ImportService {

	/** How many lines are kept and counted as one. */
	static final int PART = 1000;

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private static final Duration POLL = Duration.ofMillis(50);

	private final StockImportService imports;

	private final ImportRunner runner;

	/**
	 * Keeps all lines, and begins to count them.
	 * @param id the import's id where the caller knows it, else null
	 * @param lines what they throw leaves nothing behind
	 * @return the id of the import
	 */
	public String receive(Caller caller, @Nullable String id, Iterator<ImportedLine> lines) {
		String begun = this.imports.begin(caller.tenant(), id, caller.actor());
		try {
			for (int number = 1; lines.hasNext(); number++) {
				this.imports.receive(caller.tenant(), begun, number, next(lines));
			}
			this.imports.received(caller.tenant(), begun);
		}
		catch (RuntimeException ex) {
			discard(caller, begun, ex);
			throw ex;
		}
		Thread.ofVirtual().name(begun).start(() -> this.runner.run(caller.tenant(), begun));
		return begun;
	}

	private static List<ImportedLine> next(Iterator<ImportedLine> lines) {
		List<ImportedLine> part = new ArrayList<>(PART);
		while (part.size() < PART && lines.hasNext()) {
			part.add(lines.next());
		}
		return part;
	}

	/** Where even that fails, it is forgotten after a while. */
	private void discard(Caller caller, String id, RuntimeException reason) {
		try {
			this.imports.discard(caller.tenant(), id);
		}
		catch (RuntimeException ex) {
			reason.addSuppressed(ex);
		}
	}

	/** How far it is once it is done, or after ten minutes. */
	public StockImportView await(Caller caller, String id) {
		long start = System.nanoTime();
		StockImportView view = this.imports.get(caller.tenant(), id);
		while (view.status() != ImportStatus.COMPLETED && System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
			LockSupport.parkNanos(POLL.toNanos());
			view = this.imports.get(caller.tenant(), id);
		}
		return view;
	}

}
