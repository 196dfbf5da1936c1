package io.holdfast.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import io.holdfast.allocation.AllocationQueryService;
import io.holdfast.allocation.AllocationRepository;
import io.holdfast.allocation.OrderLine;
import io.holdfast.audit.AuditService;
import io.holdfast.audit.Drift;
import io.holdfast.idempotency.IdempotencyKeys;
import io.holdfast.idempotency.StoredAnswer;
import io.holdfast.inventory.InventoryItemRepository;
import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.ItemDetails;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.journal.JournalQueryService;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import io.holdfast.kernel.WarehouseType;
import io.holdfast.reservation.Backorder;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Two tenants have everything alike, and nothing in common. */
class TwoTenantsIT extends IntegrationTest {

	static final TenantId OTHER = new TenantId("other");

	private static final List<TenantId> BOTH = List.of(TenantId.DEFAULT, OTHER);

	private static final String ALLOCATION = "alloc_1";

	@Autowired
	private WarehouseService warehouses;

	@Autowired
	private ReferenceDataService reference;

	@Autowired
	private CommandService commands;

	@Autowired
	private AllocationQueryService allocations;

	@Autowired
	private InventoryQueryService inventory;

	@Autowired
	private JournalQueryService journal;

	@Autowired
	private AuditService audits;

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private TenantWall wall;

	@Autowired
	protected AllocationRepository allocationRows;

	@Autowired
	private InventoryItemRepository itemRows;

	@Autowired
	private IdempotencyKeys keys;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void bothHaveTheSame() {
		this.books.tenant(OTHER.value());
		for (TenantId tenant : BOTH) {
			this.reference.createWarehouse(caller(tenant, "warehouse"), "wh_1",
					new WarehouseDetails("W1", "Warehouse of " + tenant, WarehouseType.DC, null, null, true));
			this.reference.createItem(caller(tenant, "item"), "inv_1",
					new ItemDetails("SKU-1", "Item of " + tenant, Metadata.EMPTY));
			this.commands.submit(caller(tenant, "stock"),
					new StockCommand.Count("inv_1", "wh_1", tenant.equals(OTHER) ? 20 : 10, null));
			allocate(tenant, ALLOCATION, "order", 1, "promise");
		}
	}

	@Test
	void idsSkusCodesOrdersAndKeysAreEachTenantsOwn() {
		for (TenantId tenant : BOTH) {
			assertThat(this.warehouses.get(tenant, "wh_1").details().name()).isEqualTo("Warehouse of " + tenant);
			assertThat(this.warehouses.findByCode(tenant, Set.of("W1"))).singleElement()
				.satisfies((place) -> assertThat(place.details().name()).isEqualTo("Warehouse of " + tenant));
			assertThat(this.snapshots.read(tenant, (now) -> this.inventory.get(tenant, "inv_1", now)).details().name())
				.isEqualTo("Item of " + tenant);
		}
		assertFigures(TenantId.DEFAULT, 10, 1);
		assertFigures(OTHER, 20, 1);
		assertBooks();
	}

	@Test
	void whatOneDoesTheOtherDoesNotFeel() {
		this.commands.submit(caller(OTHER, "confirm"), new AllocationCommand.Confirm(ALLOCATION, null, Metadata.EMPTY));
		this.commands.submit(caller(OTHER, "reserve"), new ReservationCommand.Reserve("order",
				List.of(new ReservationCommand.Reserve.Line("line", "inv_1", 5, Backorder.ORDINARY)), null, false));
		this.commands.submit(caller(OTHER, "count"), new StockCommand.Count("inv_1", "wh_1", 15, null));
		assertFigures(TenantId.DEFAULT, 10, 1);
		assertFigures(OTHER, 15, 1);
		assertThat(status(TenantId.DEFAULT)).isEqualTo(AllocationStatus.PENDING);
		assertThat(status(OTHER)).isEqualTo(AllocationStatus.CONFIRMED);
		assertBooks();
	}

	/** Each sells what it has, to the last unit and no further. */
	@Test
	void bothSellOutTheSameItemAtOnce() {
		List<Callable<Boolean>> acts = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			String line = "line_" + i;
			BOTH.forEach((tenant) -> acts.add(() -> isSold(tenant, line)));
		}
		assertThat(AtOnce.run(acts)).filteredOn((sold) -> sold).hasSize(9 + 19);
		assertFigures(TenantId.DEFAULT, 10, 10);
		assertFigures(OTHER, 20, 20);
		assertBooks();
	}

	@Test
	void aKeyThatIsRepeatedIsAnsweredByItsOwnTenant() {
		allocate(OTHER, ALLOCATION, "order", 1, "promise");
		assertFigures(OTHER, 20, 1);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> allocate(OTHER, "alloc_2", "order", 2, "promise"))
			.satisfies((ex) -> assertThat(ex.refusal()).isInstanceOf(Refusal.KeyReused.class));
		allocate(TenantId.DEFAULT, "alloc_2", "order", 2, "another");
		allocate(OTHER, "alloc_2", "order", 3, "another");
		assertFigures(TenantId.DEFAULT, 10, 3);
		assertFigures(OTHER, 20, 4);
	}

	/** However the question came to be of another tenant. */
	@Test
	void behindOnesWallAnothersRowsAreNotThere() {
		this.snapshots.read(OTHER, (now) -> {
			assertNothingOfAnother(now);
			return now;
		});
	}

	void assertNothingOfAnother(Instant now) {
		TenantId another = TenantId.DEFAULT;
		assertThat(this.allocationRows.find(another, new String[] { ALLOCATION })).isEmpty();
		assertThat(this.itemRows.find(another, List.of("inv_1"))).isEmpty();
		assertThat(this.inventory.find(another, List.of("inv_1"), now)).isEmpty();
		assertThat(this.journal.steps(another, ALLOCATION)).isEmpty();
		assertThat(this.keys.find(another, List.of("promise"))).isEmpty();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.allocations.get(another, ALLOCATION, now));
	}

	@Test
	void behindOnesWallNothingIsWrittenForAnother() {
		StoredAnswer answer = new StoredAnswer("new", "print", "{}");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> behind(OTHER, () -> this.keys.keep(TenantId.DEFAULT, List.of(answer), this.clock.now())))
			.withMessageContaining("row-level security");
		behind(OTHER, () -> this.keys.keep(OTHER, List.of(answer), this.clock.now()));
		assertThat(this.jdbc.sql("select tenant_id from idempotency_key where key = 'new'").query(String.class).list())
			.containsExactly("other");
	}

	@Test
	void aTransactionIsOfOneTenant() {
		assertThatIllegalStateException()
			.isThrownBy(() -> behind(OTHER, () -> this.warehouses.get(TenantId.DEFAULT, "wh_1")))
			.withMessageContaining("other asks for default");
		assertThatIllegalStateException().isThrownBy(() -> this.wall.raise(OTHER));
	}

	private void behind(TenantId tenant, Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.wall.raise(tenant);
			work.run();
		});
	}

	private boolean isSold(TenantId tenant, String line) {
		try {
			allocate(tenant, null, line, 1, null);
			return true;
		}
		catch (RefusedException ex) {
			assertThat(ex.refusal()).isInstanceOf(Refusal.InsufficientStock.class);
			return false;
		}
	}

	private void allocate(TenantId tenant, @Nullable String id, String order, int quantity, @Nullable String key) {
		Actor actor = new Actor("tester");
		Caller caller = (key != null) ? new Caller(tenant, actor, new RequestKey(key, id + quantity))
				: new Caller(tenant, actor);
		this.commands.submit(caller, new AllocationCommand.Allocate(id, new OrderLine(order, "line"), "inv_1", quantity,
				Sourcing.from("wh_1"), null, new Expiry.Never(), Metadata.EMPTY));
	}

	private static Caller caller(TenantId tenant, String key) {
		return new Caller(tenant, new Actor("tester"), new RequestKey(key, "of " + key));
	}

	private AllocationStatus status(TenantId tenant) {
		return this.snapshots.read(tenant, (now) -> this.allocations.get(tenant, ALLOCATION, now)).status();
	}

	private void assertFigures(TenantId tenant, int onHand, int reserved) {
		ItemFigures figures = this.snapshots.read(tenant, (now) -> this.inventory.get(tenant, "inv_1", now)).figures();
		assertThat(figures.onHand()).isEqualTo(onHand);
		assertThat(figures.reserved()).isEqualTo(reserved);
	}

	private void assertBooks() {
		this.books.assertBalanced();
		List<Drift> drift = new ArrayList<>();
		this.audits.run(OTHER, drift::add);
		assertThat(drift).isEmpty();
	}

}
