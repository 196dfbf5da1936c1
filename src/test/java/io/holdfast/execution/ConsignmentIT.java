package io.holdfast.execution;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.ConsignmentQueryService;
import io.holdfast.consignment.ConsignmentStatus;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.consignment.References;
import io.holdfast.consignment.Shortage;
import io.holdfast.execution.ConsignmentCommand.Consign;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.ConsignmentCommand.Portion;
import io.holdfast.execution.ConsignmentCommand.Relocate;
import io.holdfast.execution.ConsignmentCommand.Revise;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.execution.ConsignmentCommand.Ship;
import io.holdfast.execution.ConsignmentCommand.Withdraw;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.holdfast.support.Given.CALLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Documents of many lines: whatever happens to one of their allocations shows in them.
 */
class ConsignmentIT extends IntegrationTest {

	private static final String ORDER = "ord_1";

	@Autowired
	private CommandService commands;

	@Autowired
	private ConsignmentQueryService consignments;

	@Autowired
	private Snapshots snapshots;

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").warehouse("wh_2").warehouse("wh_3");
		for (int i = 1; i <= 3; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", 10).stock("inv_" + i, "wh_2", 5);
		}
	}

	@AfterEach
	void everythingAddsUp() {
		this.books.assertBalanced();
		assertThat(this.jdbc.sql("select c.id from consignment c where c.revision < 1").query().listOfRows()).isEmpty();
	}

	@Test
	void anOrderIsPromisedInAsManyDocumentsAsWarehouses() {
		List<ConsignmentView> made = consign(anywhere(true), line(1, 12), line(2, 2)).consignments();
		assertThat(made).extracting(ConsignmentView::warehouseId).containsExactlyInAnyOrder("wh_1", "wh_2");
		assertThat(made).allSatisfy((document) -> {
			assertThat(document.status()).isEqualTo(ConsignmentStatus.PENDING);
			assertThat(document.revision()).isOne();
			assertThat(document.references()).isEqualTo(References.of(document.id().substring("con_".length())));
			assertThat(reads(document.id())).isEqualTo(document);
		});
		assertThat(made.stream().flatMap((document) -> document.members().stream()).mapToInt(Member::quantity).sum())
			.isEqualTo(14);
		assertThat(made).extracting(ConsignmentView::number).doesNotHaveDuplicates();
	}

	@Test
	void whatIsShortHasADocumentOfItsOwn() {
		List<ConsignmentView> made = consign(anywhere(true), line(1, 20), line(2, 1)).consignments();
		assertThat(made).hasSize(3);
		ConsignmentView lacking = made.getLast();
		assertThat(lacking.status()).isEqualTo(ConsignmentStatus.SHORT);
		assertThat(lacking.warehouseId()).isNull();
		assertThat(lacking.shortages()).containsExactly(new Shortage(1, "line_1", "inv_1", 5));
		assertThat(reads(lacking.id())).isEqualTo(lacking);
	}

	@Test
	void whatMustBeWholeIsRefusedWhereItIsShort() {
		Refusal refusal = refusal(
				() -> this.commands.submit(CALLER, new Consign(ORDER, List.of(line(1, 1), line(2, 11)),
						Sourcing.from("wh_1"), false, new Expiry.Never(), null, ConsignmentAttributes.EMPTY)));
		assertThat(refusal).isInstanceOf(Refusal.InsufficientStock.class);
		assertThat(this.jdbc.sql("select count(*) from consignment").query(Long.class).single()).isZero();
	}

	@Test
	void aDocumentMayBeConfirmedFromTheBeginning() {
		ConsignmentView made = this.commands
			.submit(CALLER,
					new Consign(ORDER, List.of(line(1, 1)), Sourcing.from("wh_1"), false, new Expiry.Confirmed(), null,
							ConsignmentAttributes.EMPTY))
			.consignments()
			.getFirst();
		assertThat(made.status()).isEqualTo(ConsignmentStatus.CONFIRMED);
		assertThat(made.members().getFirst().status()).isEqualTo(AllocationStatus.CONFIRMED);
	}

	@Test
	void whatIsDoneNativelyShowsAtOnce() {
		ConsignmentView made = document(line(1, 2), line(2, 2), line(3, 2));
		confirm(made, 0);
		assertReads(made, ConsignmentStatus.PENDING, 2);
		confirm(made, 1);
		confirm(made, 2);
		assertReads(made, ConsignmentStatus.CONFIRMED, 4);
		this.given.cancel(allocation(made, 0));
		assertReads(made, ConsignmentStatus.PARTIALLY_CANCELLED, 5);
		this.given.fulfill(allocation(made, 1));
		assertReads(made, ConsignmentStatus.PARTIALLY_FULFILLED, 6);
		assertThat(this.api.put("/allocations/" + allocation(made, 2), "{\"quantity\": 1}").status()).isEqualTo(200);
		assertReads(made, ConsignmentStatus.PARTIALLY_FULFILLED, 7);
		assertThat(reads(made.id()).members().get(2).quantity()).isOne();
	}

	@Test
	void anExpiryShowsWhetherOrNotItWasSwept() {
		ConsignmentView made = document(line(1, 2), line(2, 2));
		String expiry = this.clock.now().plus(Duration.ofMinutes(5)).toString();
		this.api.put("/allocations/" + allocation(made, 0), "{\"expiresAt\": \"%s\"}".formatted(expiry));
		assertReads(made, ConsignmentStatus.PENDING, 2);
		this.clock.advance(Duration.ofHours(1));
		ConsignmentView unswept = reads(made.id());
		assertReads(made, ConsignmentStatus.PARTIALLY_CANCELLED, 3);
		this.given.pending("inv_1", "wh_1", 1);
		assertThat(reads(made.id())).isEqualTo(unswept);
	}

	@Test
	void whatMovesNativelyLeavesForANewDocument() {
		ConsignmentView made = document(line(1, 2), line(2, 2));
		String moved = allocation(made, 0);
		assertThat(this.api.put("/allocations/" + moved, "{\"warehouseId\": \"wh_2\"}").status()).isEqualTo(200);
		ConsignmentView next = reads(moved);
		assertThat(next.id()).isNotEqualTo(made.id());
		assertThat(next.parentId()).isEqualTo(made.id());
		assertThat(next.warehouseId()).isEqualTo("wh_2");
		assertThat(next.formerWarehouses()).containsExactly("wh_1");
		assertThat(next.references().root()).isEqualTo(made.references().own());
		assertThat(next.members()).extracting(Member::allocationId).containsExactly(moved);
		assertThat(reads(made.id()).members()).extracting(Member::line).containsExactly(2);
		this.api.put("/allocations/" + allocation(made, 1), "{\"warehouseId\": \"wh_2\"}");
		assertReads(made, ConsignmentStatus.MOVED, 3);
	}

	@Test
	void aPartThatIsShippedIsAnAllocationOfItsOwn() {
		ConsignmentView made = document(line(1, 3), line(2, 2));
		ConsignmentReceipt receipt = ship(made, new Portion(1, null, null, 2));
		ConsignmentView after = receipt.consignments().getFirst();
		assertThat(after.status()).isEqualTo(ConsignmentStatus.PARTIALLY_FULFILLED);
		assertThat(after.revision()).isEqualTo(2);
		assertThat(after.members()).filteredOn((member) -> member.line() == 1)
			.extracting(Member::quantity, Member::status)
			.containsExactlyInAnyOrder(tuple(1, AllocationStatus.PENDING), tuple(2, AllocationStatus.FULFILLED));
		assertThat(this.jdbc.sql("select type from journal where inventory_item_id = 'inv_1' and seq > 2 order by seq")
			.query(String.class)
			.list()).containsExactly("RESERVE", "SPLIT", "CONFIRM", "SALE");
		ship(made);
		assertThat(reads(made.id()).status()).isEqualTo(ConsignmentStatus.FULFILLED);
	}

	@Test
	void aLoneAllocationBecomesADocumentWhenAPartOfItIsShipped() {
		String id = this.given.pending("inv_1", "wh_1", 3);
		this.given.confirm(id);
		ConsignmentView alone = reads(id);
		assertThat(alone.id()).isEqualTo(id);
		assertThat(alone.revision()).isEqualTo(2);
		this.commands.submit(CALLER,
				new Ship(Scope.of(Set.of(id)), List.of(new Portion(null, null, null, 1)), Reference.NONE));
		ConsignmentView document = reads(id);
		assertThat(document.id()).isEqualTo(id.replace("alloc_", "con_"));
		assertThat(document.revision()).isEqualTo(3);
		assertThat(document.members()).extracting(Member::quantity).containsExactlyInAnyOrder(2, 1);
	}

	@Test
	void moreThanIsOpenIsNotShipped() {
		ConsignmentView made = document(line(1, 3));
		assertThat(refusal(() -> ship(made, new Portion(1, null, null, 4))))
			.isEqualTo(new Refusal.LineExceeded("1", 4, 3));
		assertThat(refusal(() -> ship(made, new Portion(7, null, null, 1)))).isEqualTo(new Refusal.LineNotFound("7"));
		assertThat(refusal(() -> this.commands.submit(CALLER,
				new Ship(Scope.of(Set.of("con_unknown")), List.of(), Reference.NONE))))
			.isEqualTo(new Refusal.ConsignmentNotFound("con_unknown"));
		assertReads(made, ConsignmentStatus.PENDING, 1);
	}

	@Test
	void whatIsWithdrawnIsFreeOnceHoweverOftenItIsAsked() {
		ConsignmentView made = document(line(1, 3), line(2, 2));
		withdraw(made, new Portion(1, null, null, 1));
		assertReads(made, ConsignmentStatus.PARTIALLY_CANCELLED, 2);
		withdraw(made);
		assertReads(made, ConsignmentStatus.CANCELLED, 3);
		withdraw(made);
		assertReads(made, ConsignmentStatus.CANCELLED, 3);
	}

	@Test
	void whatHasLeftCannotBeWithdrawn() {
		ConsignmentView made = document(line(1, 3));
		ship(made);
		assertThat(refusal(() -> withdraw(made))).isInstanceOf(Refusal.InvalidStatusTransition.class);
	}

	@Test
	void aRevisionChangesUnitsPlaceAndWords() {
		ConsignmentView made = document(line(1, 3), line(2, 2));
		ConsignmentAttributes words = new ConsignmentAttributes(new Metadata("{\"price\":1.50}"),
				Map.of(2, new Metadata("{\"cost\":100.10}")));
		ConsignmentView after = this.commands
			.submit(CALLER,
					new Revise(made.id(), new Precondition(Set.of(1)), 1, "wh_2", List.of(line(1, 4), line(2, 1)),
							new Expiry.Never(), new References("mine", "root"), words))
			.consignments()
			.getFirst();
		assertThat(after.revision()).isEqualTo(2);
		assertThat(after.warehouseId()).isEqualTo("wh_2");
		assertThat(after.formerWarehouses()).containsExactly("wh_1");
		assertThat(after.members()).extracting(Member::quantity).containsExactly(4, 1);
		assertThat(after.attributes()).isEqualTo(words);
		assertThat(reads(made.id())).isEqualTo(after);
	}

	@Test
	void aRevisionMayEndAndBeginLines() {
		ConsignmentView made = document(line(1, 3));
		ConsignmentView after = this.commands
			.submit(CALLER,
					new Revise(made.id(), Precondition.NONE, null, null, List.of(line(1, 0), line(2, 4)),
							new Expiry.Never(), null, null))
			.consignments()
			.getFirst();
		assertThat(after.members()).extracting(Member::line, Member::status)
			.containsExactly(tuple(1, AllocationStatus.CANCELLED), tuple(2, AllocationStatus.PENDING));
	}

	@Test
	void aRevisionChangesNothingWhereOneOfItsWishesIsRefused() {
		ConsignmentView made = document(line(1, 3), line(2, 2));
		assertThat(refusal(() -> revise(made, new Precondition(Set.of(7)), line(1, 1))))
			.isEqualTo(new Refusal.VersionConflict(made.id(), 1));
		assertThat(refusal(() -> revise(made, Precondition.NONE, line(1, 1), line(2, 50))))
			.isInstanceOf(Refusal.InsufficientStock.class);
		assertReads(made, ConsignmentStatus.PENDING, 1);
	}

	@Test
	void whatIsRelocatedGoesToTheBestOtherWarehouse() {
		ConsignmentView made = document(line(1, 3), line(2, 2));
		ConsignmentView next = this.commands
			.submit(CALLER, new Relocate(Scope.of(Set.of(made.id())), List.of(), Map.of(), Metadata.EMPTY))
			.consignments()
			.getFirst();
		assertThat(next.warehouseId()).isEqualTo("wh_2");
		assertThat(next.parentId()).isEqualTo(made.id());
		assertThat(next.members()).extracting(Member::allocationId)
			.containsExactly(allocation(made, 0), allocation(made, 1));
		assertReads(made, ConsignmentStatus.MOVED, 2);
	}

	@Test
	void nothingIsRelocatedWhereNoOtherWarehouseHasIt() {
		ConsignmentView made = document(line(1, 6), line(2, 2));
		assertThat(refusal(() -> this.commands.submit(CALLER,
				new Relocate(Scope.of(Set.of(made.id())), List.of(), Map.of(), Metadata.EMPTY))))
			.isEqualTo(new Refusal.NowhereElse(made.id()));
		assertReads(made, ConsignmentStatus.PENDING, 1);
	}

	@Test
	void aRepeatedRequestIsAnsweredAsTheFirst() {
		ConsignmentView made = document(line(1, 3));
		String key = "key";
		var first = this.commands.submit(keyed(key), new Ship(Scope.of(Set.of(made.id())), List.of(), Reference.NONE));
		var again = this.commands.submit(keyed(key), new Ship(Scope.of(Set.of(made.id())), List.of(), Reference.NONE));
		assertThat(again).isEqualTo(first);
		assertReads(made, ConsignmentStatus.FULFILLED, 2);
	}

	@Test
	void linesThatAreFulfilledAtOnceLeaveTheDocumentFulfilled() {
		for (int round = 0; round < 5; round++) {
			ConsignmentView made = document(line(1, 1), line(2, 1), line(3, 1));
			IntStream.range(0, 3).forEach((i) -> confirm(made, i));
			AtOnce.run(3, (i) -> this.commands.submit(CALLER,
					new AllocationCommand.Fulfill(allocation(made, i), Reference.NONE, Metadata.EMPTY)));
			assertReads(made, ConsignmentStatus.FULFILLED, 7);
		}
	}

	private ConsignmentReceipt consign(Sourcing sourcing, Line... lines) {
		return this.commands.submit(CALLER, new Consign(ORDER, List.of(lines), sourcing, true, new Expiry.Never(), null,
				ConsignmentAttributes.EMPTY));
	}

	/** In wh_1, of one line each item. */
	private ConsignmentView document(Line... lines) {
		return consign(Sourcing.from("wh_1"), lines).consignments().getFirst();
	}

	private ConsignmentReceipt ship(ConsignmentView document, Portion... portions) {
		return this.commands.submit(CALLER,
				new Ship(Scope.of(Set.of(document.id())), List.of(portions), Reference.NONE));
	}

	private ConsignmentReceipt withdraw(ConsignmentView document, Portion... portions) {
		return this.commands.submit(CALLER, new Withdraw(Scope.of(Set.of(document.id())), List.of(portions), "test"));
	}

	private void revise(ConsignmentView document, Precondition expected, Line... lines) {
		this.commands.submit(CALLER,
				new Revise(document.id(), expected, null, null, List.of(lines), new Expiry.Never(), null, null));
	}

	private void confirm(ConsignmentView document, int line) {
		this.given.confirm(allocation(document, line));
	}

	private static String allocation(ConsignmentView document, int line) {
		return document.members().get(line).allocationId();
	}

	private ConsignmentView reads(String id) {
		return this.snapshots.read(TenantId.DEFAULT, (now) -> this.consignments.get(TenantId.DEFAULT, id, now));
	}

	private void assertReads(ConsignmentView document, ConsignmentStatus status, int revision) {
		ConsignmentView view = reads(document.id());
		assertThat(view.status()).isEqualTo(status);
		assertThat(view.revision()).isEqualTo(revision);
	}

	private static Refusal refusal(ThrowingCallable work) {
		return catchThrowableOfType(RefusedException.class, work).refusal();
	}

	private static Caller keyed(String key) {
		return new Caller(CALLER.tenant(), CALLER.actor(), new RequestKey(key, "print"));
	}

	private static Sourcing anywhere(boolean split) {
		return new Sourcing.Chosen(null, null, split);
	}

	private static Line line(int number, int quantity) {
		return new Line(number, "line_" + number, "inv_" + number, quantity);
	}

}
