package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.kernel.TenantId;
import io.holdfast.security.SecuredTest;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Wire;
import io.holdfast.tenancy.TenantView;
import io.holdfast.tenancy.Token;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Asks every operation of every document, as somebody else, with the names of a tenant's
 * things, wherever a name stands; and as yet another one the same with names that nothing
 * has. Both are told the same, who knows no name is told none, and the tenant's rows stay
 * as they are.
 */
@Slf4j
@TestPropertySource(properties = "holdfast.sample-data=true")
class ForeignIdsIT extends SecuredTest {

	private static final int CALLS = Integer.getInteger("foreign.calls", 1000);

	private static final List<String> DOCUMENTS = List.of("", "/crux", "/envoy", "/fabricv2", "/fabricv3", "/adminv1");

	private static final List<String> TABLES = List.of("warehouse", "inventory_item", "stock_level",
			"sourcing_decision", "consignment", "allocation", "order_reservation", "reservation_line", "journal",
			"order_event", "stock_import", "stock_import_part", "stock_import_fault", "idempotency_key");

	/** What whoever asks has himself, so that what he does comes to something. */
	private static final List<String> OWN = List.of("wh_own", "inv_own");

	@Autowired
	@Qualifier("sampleData")
	private ApplicationRunner sampleData;

	@Test
	void whatIsAnothersIsAsWhatDoesNotExist() throws Exception {
		this.sampleData.run(new DefaultApplicationArguments());
		long seed = Long.getLong("foreign.seed", System.nanoTime());
		log.info("Seed {}: -Dforeign.seed={} -Dforeign.calls={}", seed, seed, CALLS);
		RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
		List<Operation> operations = operations();
		Map<String, Object> rows = rows();
		ForeignNames names = new ForeignNames(this.jdbc, TenantId.DEFAULT.value());
		assertThat(names.size()).isGreaterThan(50);
		Somebody curious = somebody();
		Somebody innocent = somebody();
		List<String> differences = new ArrayList<>();
		for (int call = 0; call < CALLS && differences.size() < 10; call++) {
			Request request = request(operations.get(call % operations.size()), names, random);
			Answer found = curious.ask(request);
			settle();
			Answer unknown = innocent.ask(mapped(request, names::hidden));
			settle();
			if (Math.max(found.status(), unknown.status()) >= 500 || names.areIn(unknown.body())
					|| !told(found, names).equals(told(unknown, names))) {
				differences.add(request + "\n" + told(found, names) + "\n" + told(unknown, names));
			}
		}
		assertThat(differences).isEmpty();
		assertThat(rows()).isEqualTo(rows);
		this.books.assertBalanced();
	}

	private List<Operation> operations() {
		return DOCUMENTS.stream()
			.flatMap((document) -> new Examples(admin(), "//v3/api-docs" + document).operations().stream())
			.toList();
	}

	/**
	 * The example, with parameters that it may have, and other names of the same kinds.
	 */
	private static Request request(Operation operation, ForeignNames names, RandomGenerator random) {
		Request example = operation.example();
		List<String> query = new ArrayList<>(example.query());
		operation.parameters()
			.keySet()
			.stream()
			.filter((name) -> !name.equals("cursor") && random.nextInt(4) == 0)
			.filter((name) -> query.stream().noneMatch((given) -> given.startsWith(name + "=")))
			.forEach((name) -> query.add(name + "=" + names.any(random)));
		return mapped(example.withQuery(query), (text) -> names.shuffled(text, OWN, random));
	}

	private static Request mapped(Request request, UnaryOperator<String> change) {
		return request.withPath(change.apply(request.path()))
			.withQuery(request.query().stream().map(change).toList())
			.withBody(change.apply(request.body()));
	}

	/** But for what is new or of this moment each time. */
	private static String told(Answer answer, ForeignNames names) {
		return answer.status() + " "
				+ names.hidden(answer.body())
					.replaceAll("\"(nextCursor|next_cursor|previous_cursor)\":\"[^\"]*\"", "\"$1\":\"~\"")
					.replaceAll("\"(allocationNumber|allocationNum)\":\"?\\d+\"?", "\"$1\":1")
					.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "@")
					.replaceAll("(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])", "#");
	}

	/** Files are counted behind the back of whoever brought them. */
	private void settle() {
		if (isCounting()) {
			await().until(() -> !isCounting());
		}
	}

	private boolean isCounting() {
		return this.jdbc.sql("select exists (select from stock_import where status = 'RUNNING')")
			.query(Boolean.class)
			.single();
	}

	private Map<String, Object> rows() {
		return this.jdbc
			.sql(TABLES.stream()
				.map((table) -> "(select md5(coalesce(json_agg(t order by t::text), '[]')::text) from " + table
						+ " t where tenant_id = 'default') " + table)
				.collect(Collectors.joining(", ", "select ", "")))
			.query()
			.singleRow();
	}

	private Somebody somebody() {
		TenantView tenant = newTenant();
		Api api = bearing(tenant);
		api.post("/warehouses", "{\"id\": \"wh_own\", \"code\": \"OWN\", \"name\": \"Own\"}");
		api.post("/items", "{\"id\": \"inv_own\", \"sku\": \"OWN-1\", \"name\": \"Own\"}");
		api.put("/items/inv_own/stock/wh_own", "{\"quantityOnHand\": 1000}");
		assertThat(api.get("/items/inv_own").data().path("quantityAvailable").asInt()).isEqualTo(1000);
		return new Somebody(this.api.port(), token(ALL, null, tenant), tenant.details().account());
	}

	private record Somebody(int port, Token token, String account) {

		/** In his own name. */
		Answer ask(Request request) {
			List<String> headers = Stream
				.concat(request.without("x-site-context").without("x-fabric-tenant-id").headers().stream(),
						Stream.of("Authorization: Bearer " + this.token.text(),
								"x-site-context: {\"account\":\"" + this.account + "\"}",
								"x-fabric-tenant-id: " + this.account))
				.toList();
			return Wire.send(this.port, request.withHeaders(headers).wire());
		}

	}

}
