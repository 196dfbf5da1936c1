package io.holdfast.execution;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.holdfast.inventory.ImportPart;
import io.holdfast.inventory.ImportedItemService;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Counts some lines of a file: by the same command as everybody, so that nothing promised
 * is counted away, and each batch of them under a key of its own, so that what is done
 * again, since nobody knew that it was done, counts nothing that was sold since.
 */
@Component
@RequiredArgsConstructor
class PartCounter {

	/**
	 * Whoever wants one of these items waits until all of them are counted, which must
	 * not take long.
	 */
	private static final int AT_ONCE = 250;

	private static final int ATTEMPTS = 5;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final ImportedItemService items;

	private final CommandService commands;

	/** The lines that were refused. Items that are new to us are created. */
	List<ImportedLine.Fault> count(TenantId tenant, String importId, ImportPart part) {
		Caller caller = new Caller(tenant, part.actor());
		List<ImportedLine.Count> lines = part.lines();
		CountedLines counted = new CountedLines(lines, this.items.warehouses(caller.tenant(),
				lines.stream().map(ImportedLine.Count::warehouseCode).collect(Collectors.toSet())));
		counted.know(this.items.create(caller.tenant(), counted.names()));
		List<ImportedLine.Count> known = counted.getLines();
		for (int i = 0; i < known.size(); i += AT_ONCE) {
			List<ImportedLine.Count> some = known.subList(i, Math.min(i + AT_ONCE, known.size()));
			Caller keyed = new Caller(tenant, part.actor(), key(importId, part, i));
			counted.settle(some, insist(keyed, some.stream().map(counted::command).toList()));
		}
		this.items.rename(caller.tenant(), counted.getRenamed());
		return counted.getFaults();
	}

	/** None that a caller may choose: theirs have no tabs. */
	private static RequestKey key(String importId, ImportPart part, int place) {
		return new RequestKey("import\t" + importId + "\t" + part.number() + "\t" + place, importId);
	}

	/** What could not be done now is tried again; only what was refused is refused. */
	private List<Result> insist(Caller caller, List<StockCommand.Count> counts) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return results(caller, counts);
			}
			catch (RefusedException ex) {
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
		return results(caller, counts);
	}

	private List<Result> results(Caller caller, List<StockCommand.Count> counts) {
		try {
			return this.commands.submitAll(caller, false, counts);
		}
		catch (RefusedException ex) {
			if (ex.refusal() instanceof Refusal.BulkRefused(List<Refusal.BulkRefused.Failure> failures)) {
				return failures.stream().<Result>map((failure) -> new Result.Declined(failure.refusal())).toList();
			}
			throw ex;
		}
	}

}
