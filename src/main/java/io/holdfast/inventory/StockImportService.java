package io.holdfast.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import io.holdfast.kernel.TimeSource;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of stock: received part by part, kept, and handed out to whoever counts them. */
@Service
@RequiredArgsConstructor
public class StockImportService {

	/** After which nothing more of a file will come. */
	private static final Duration BROKEN = Duration.ofHours(1);

	private final StockImportRepository imports;

	private final EntityManager entities;

	private final TenantWall wall;

	private final TimeSource time;

	private final PublicIds ids;

	/**
	 * A file begins to come.
	 * @param id where the caller knows it, else null
	 * @return its id
	 */
	@Transactional
	public String begin(TenantId tenant, @Nullable String id, Actor actor) {
		this.wall.raise(tenant);
		StockImport begun = new StockImport(tenant, (id != null) ? id : this.ids.stockImport(), actor, this.time.now());
		this.entities.persist(begun);
		return begun.getId();
	}

	/** More of its lines have come. */
	@Transactional
	public void receive(TenantId tenant, String id, int number, List<ImportedLine> lines) {
		this.wall.raise(tenant);
		StockImport file = locked(tenant, id);
		List<ImportedLine.Fault> unfit = only(ImportedLine.Fault.class, lines);
		tell(file, unfit);
		file.receive(lines.size(), unfit.size(), this.time.now());
		if (unfit.size() < lines.size()) {
			this.entities.persist(new StockImportPart(tenant, id, number, only(ImportedLine.Count.class, lines)));
		}
	}

	/** All of it has come: what was received will be counted. */
	@Transactional
	public StockImportView received(TenantId tenant, String id) {
		this.wall.raise(tenant);
		StockImport file = locked(tenant, id);
		file.received(this.time.now());
		return view(file);
	}

	/** As if it had never begun to come. */
	@Transactional
	public void discard(TenantId tenant, String id) {
		this.wall.raise(tenant);
		this.imports.delete(tenant, id);
	}

	/** Hands it out to whoever asks, unless somebody has it or it is done. */
	@Transactional
	public Optional<ImportPart> lease(TenantId tenant, String id) {
		this.wall.raise(tenant);
		StockImport file = locked(tenant, id);
		return file.lease(this.time.now()) ? next(file) : Optional.empty();
	}

	/**
	 * A part was counted, but for these lines; the next one. None if all is done, or if
	 * somebody else has counted it meanwhile, who then goes on.
	 */
	@Transactional
	public Optional<ImportPart> counted(TenantId tenant, String id, ImportPart part, List<ImportedLine.Fault> faults) {
		this.wall.raise(tenant);
		StockImport file = locked(tenant, id);
		if (this.imports.deletePart(tenant, id, part.number()) == 0) {
			return Optional.empty();
		}
		tell(file, faults);
		file.count(part.lines().size() - faults.size(), faults.size(), this.time.now());
		return next(file);
	}

	/** Whoever had it can't go on. */
	@Transactional
	public void giveBack(TenantId tenant, String id) {
		this.wall.raise(tenant);
		locked(tenant, id).endLease();
	}

	/**
	 * @throws RefusedException with {@link Refusal.ImportNotFound}
	 */
	@Transactional(readOnly = true)
	public StockImportView get(TenantId tenant, String id) {
		this.wall.raise(tenant);
		return view(this.imports.find(tenant, id).orElseThrow(() -> unknown(id)));
	}

	private StockImportView view(StockImport file) {
		return new StockImportView(file.getId(), file.getStatus(), file.getLines(), file.getImported(),
				file.getFailed(),
				this.imports.faults(file.getTenantId(), file.getId()).stream().map(StockImportFault::fault).toList());
	}

	/** Those that are there and that nobody works on; forgets those that broke off. */
	@Transactional
	public List<String> left(TenantId tenant) {
		this.wall.raise(tenant);
		Instant now = this.time.now();
		this.imports.deleteBroken(tenant, now.minus(BROKEN));
		return this.imports.left(tenant, now);
	}

	private Optional<ImportPart> next(StockImport file) {
		return this.imports.parts(file.getTenantId(), file.getId(), Limit.of(1))
			.stream()
			.findFirst()
			.map((part) -> new ImportPart(file.actor(), part.getNumber(), part.counts()));
	}

	private void tell(StockImport file, List<ImportedLine.Fault> faults) {
		faults.stream()
			.limit(file.untold())
			.forEach((fault) -> this.entities.persist(new StockImportFault(file.getTenantId(), file.getId(), fault)));
	}

	private StockImport locked(TenantId tenant, String id) {
		return this.imports.lock(tenant, id).orElseThrow(() -> unknown(id));
	}

	private static RefusedException unknown(String id) {
		return new RefusedException(new Refusal.ImportNotFound(id));
	}

	private static <L extends ImportedLine> List<L> only(Class<L> kind, List<ImportedLine> lines) {
		return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}
