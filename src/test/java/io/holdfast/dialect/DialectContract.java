package io.holdfast.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.holdfast.dialect.fabricv2.FabricV2Tongue;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds in whichever tongue an allocation is made, changed, shipped or cancelled: it
 * is the same one in all of them, and its stock moves once.
 */
public abstract class DialectContract extends IntegrationTest {

	private static final int STOCK = 10;

	protected abstract Tongue tongue(Api api);

	@BeforeEach
	void setUpAnOrder() {
		this.given.warehouse(Tongue.WAREHOUSE).item(Tongue.ITEM).stock(Tongue.ITEM, Tongue.WAREHOUSE, STOCK);
		Tongue.assertDone(this.api.put("/reservations/" + Tongue.ORDER,
				"{\"items\": [{\"orderItemId\": \"%s\", \"inventoryItemId\": \"%s\", \"quantity\": %d}]}"
					.formatted(Tongue.LINE, Tongue.ITEM, Tongue.ORDERED)));
	}

	@AfterEach
	void everythingAddsUp() {
		this.books.assertBalanced();
	}

	@Test
	void whatItMakesIsTheSameInAll() {
		Standing made = made(4);
		assertThat(made.quantity()).isEqualTo(4);
		assertSeenInAll(made);
		assertStock(STOCK, 4);
	}

	@Test
	void whatIsMadeInAnotherIsTheSameInIt() {
		for (Tongue other : tongues()) {
			Tongue.assertDone(other.allocate(1));
		}
		standings().forEach((standing) -> {
			if (standing.status() != AllocationStatus.PENDING) {
				tongue().assertShows(standing);
			}
		});
	}

	@Test
	void whatItChangesIsSeenInAll() {
		Standing made = made(4);
		Tongue.assertDone(tongue().change(made.id(), 3));
		Standing changed = standing(made.id());
		assertThat(changed.quantity()).isEqualTo(3);
		assertThat(changed.revision()).isGreaterThan(made.revision());
		assertSeenInAll(changed);
		assertStock(STOCK, 3);
	}

	@Test
	void whatIsChangedInAnotherIsSeenInIt() {
		Standing made = made(4);
		for (Tongue other : tongues()) {
			int fewer = standing(made.id()).quantity() - 1;
			Tongue.assertDone(other.change(made.id(), fewer));
			assertSeenInAll(standing(made.id()));
			assertStock(STOCK, fewer);
			if (fewer == 1) {
				return;
			}
		}
	}

	@Test
	void whatItFulfillsHasLeftInAll() {
		Standing made = made(4);
		Tongue.assertDone(tongue().fulfill(made.id()));
		Standing shipped = standing(made.id());
		assertThat(shipped.status()).isEqualTo(AllocationStatus.FULFILLED);
		assertSeenInAll(shipped);
		assertStock(STOCK - 4, 0);
	}

	@Test
	void linesOfOneDocumentThatItFulfillsAtOnceLeaveTheDocumentShipped() {
		FabricV2Tongue documents = new FabricV2Tongue(this.api);
		this.given.item("inv_2").stock("inv_2", Tongue.WAREHOUSE, STOCK);
		for (int round = 0; round < 3; round++) {
			String document = documents.allocateEach(List.of(Tongue.ITEM, "inv_2"));
			List<String> lines = standings().stream()
				.filter((each) -> each.status() == AllocationStatus.PENDING)
				.map(Standing::id)
				.toList();
			assertThat(lines).hasSize(2);
			lines.forEach((id) -> Tongue.assertDone(this.api.put("/allocations/" + id + "/confirm")));
			AtOnce.run(2, (line) -> tongue().fulfill(lines.get(line)));
			assertThat(standings()).allMatch((each) -> each.status() == AllocationStatus.FULFILLED);
			assertThat(documents.statusCode(document)).isEqualTo("SHIPPED");
		}
	}

	@Test
	void whatItCancelsIsCancelledInAllAndItsStockIsFreeOnce() {
		Standing made = made(4);
		Tongue.assertDone(tongue().cancel(made.id()));
		tongue().cancel(made.id());
		Standing cancelled = standing(made.id());
		assertThat(cancelled.status()).isEqualTo(AllocationStatus.CANCELLED);
		assertSeenInAll(cancelled);
		assertStock(STOCK, 0);
	}

	@Test
	void whatIsCancelledInAnotherIsCancelledInIt() {
		for (Tongue other : tongues()) {
			Standing made = made(2);
			Tongue.assertDone(other.cancel(made.id()));
			Standing cancelled = standing(made.id());
			assertThat(cancelled.status()).isEqualTo(AllocationStatus.CANCELLED);
			tongue().assertShows(cancelled);
			assertStock(STOCK, 0);
		}
	}

	@Test
	void nonsenseIsRefusedInItsShapeAndChangesNothing() {
		Standing made = made(4);
		Answer answer = tongue().askNonsense();
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		tongue().assertRefusal(answer);
		assertThat(standing(made.id())).isEqualTo(made);
	}

	@Test
	void oneOrderInAllTonguesAtOnceStaysInOrder() {
		List<Callable<List<Answer>>> acts = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			for (Tongue each : tongues()) {
				acts.add(() -> speak(each));
			}
		}
		assertThat(AtOnce.run(acts)).allSatisfy((answers) -> assertThat(answers)
			.allSatisfy((answer) -> assertThat(answer.status()).as(answer.body()).isNotEqualTo(500)));
		standings().stream()
			.filter((standing) -> standing.status() != AllocationStatus.PENDING)
			.forEach(tongue()::assertShows);
	}

	/** Makes one, and does this and that with whatever there is. */
	private List<Answer> speak(Tongue tongue) {
		List<Answer> answers = new ArrayList<>();
		answers.add(tongue.allocate(2));
		for (Standing standing : standings()) {
			answers.add(tongue.change(standing.id(), 1));
			answers.add(tongue.confirm(standing.id()));
			answers.add((standing.revision() % 2 == 0) ? tongue.fulfill(standing.id()) : tongue.cancel(standing.id()));
		}
		return answers;
	}

	/** In this tongue, and confirmed where that is another step. */
	private Standing made(int units) {
		List<String> before = standings().stream().map(Standing::id).toList();
		Tongue.assertDone(tongue().allocate(units));
		List<Standing> made = standings().stream().filter((each) -> !before.contains(each.id())).toList();
		assertThat(made).hasSize(1);
		if (made.getFirst().status() == AllocationStatus.PENDING) {
			Tongue.assertDone(tongue().confirm(made.getFirst().id()));
		}
		return standing(made.getFirst().id());
	}

	private void assertSeenInAll(Standing standing) {
		tongues().forEach((each) -> each.assertShows(standing));
	}

	private void assertStock(int onHand, int reserved) {
		var item = this.api.get("/items/" + Tongue.ITEM).data();
		assertThat(item.path("quantityOnHand").intValue()).isEqualTo(onHand);
		assertThat(item.path("quantityReserved").intValue()).isEqualTo(reserved);
	}

	private Tongue tongue() {
		return tongue(this.api);
	}

	private List<Tongue> tongues() {
		return Tongues.all(this.api);
	}

	private Standing standing(String id) {
		return standings().stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
	}

	private List<Standing> standings() {
		return this.jdbc.sql("select id, quantity, status, revision from allocation order by created_at, ordinal, id")
			.query((row, number) -> new Standing(row.getString("id"), row.getInt("quantity"),
					AllocationStatus.valueOf(row.getString("status")), row.getInt("revision")))
			.list();
	}

}
