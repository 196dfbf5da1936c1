package io.holdfast.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Api;
import io.holdfast.support.IntegrationTest;
import io.holdfast.tenancy.TenantDetails;
import io.holdfast.tenancy.TenantService;
import io.holdfast.tenancy.TenantView;
import io.holdfast.tenancy.Token;
import io.holdfast.tenancy.TokenDetails;
import io.holdfast.tenancy.TokenService;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * The service as in production: nobody is let in without a credential. But for the form
 * of the log, which all tests of the JVM share.
 */
@ActiveProfiles(profiles = "production", inheritProfiles = false)
@TestPropertySource(properties = { "management.server.port=0", "logging.structured.format.console=" })
public abstract class SecuredTest extends IntegrationTest {

	protected static final Set<AccessScope> ALL = Set.of(AccessScope.ALLOCATIONS_READ, AccessScope.ALLOCATIONS_WRITE,
			AccessScope.INVENTORY_READ, AccessScope.INVENTORY_WRITE);

	@Autowired
	protected TenantService tenants;

	@Autowired
	protected TokenService tokens;

	@Autowired
	@Qualifier("objectIdSource")
	private IdSource real;

	/** Nobody has had it before. */
	protected TenantView newTenant() {
		String digits = this.real.next();
		return this.tenants.create(new TenantId("t" + digits), new TenantDetails(digits, "Tenant", true));
	}

	protected Token token(Set<AccessScope> scopes, @Nullable Instant expiresAt, TenantView... tenants) {
		return this.tokens
			.issue(new TokenDetails("Test", new Actor("bearer"),
					Stream.of(tenants).map(TenantView::id).collect(Collectors.toSet()), scopes, expiresAt))
			.token();
	}

	/** Whoever may do everything for these tenants, but administer. */
	protected Api bearing(TenantView... tenants) {
		return bearing(token(ALL, null, tenants));
	}

	protected Api bearing(Token token) {
		return this.api.with("Authorization", "Bearer " + token.text());
	}

	protected Api admin() {
		return bearing(token(Set.of(AccessScope.ADMIN), null));
	}

	/** Five units of inv_1, whose SKU is S, in wh_1. */
	protected static void stock(Api bearer) {
		bearer.post("/warehouses", "{\"id\": \"wh_1\", \"code\": \"W\", \"name\": \"N\"}");
		bearer.post("/items", "{\"id\": \"inv_1\", \"sku\": \"S\", \"name\": \"N\"}");
		bearer.post("/items/inv_1/adjustments", "{\"warehouseId\": \"wh_1\", \"quantity\": 5, \"type\": \"RECEIPT\"}");
	}

	/** As it is asked for by each API, with what it requires beside a credential. */
	protected static List<Call> oneOfEach(String account) {
		String site = "{\"date\":\"2026-01-01T00:00:00Z\",\"channel\":12,\"account\":\"" + account
				+ "\",\"stage\":\"production\"}";
		return List.of(new Call("/inventory/v1/items", api -> api), new Call("/allocations", api -> api),
				new Call("/allocation/633f216c68f1b4456659161c", api -> api.with("x-site-context", site)),
				new Call("/v3/allocations/633f216c68f1b4456659161c",
						api -> api.with("x-fabric-tenant-id", account).with("x-fabric-channel-id", "12")),
				new Call("/timp/orders/allocation/5a1e4a55/", api -> api));
	}

	/** A path, and the headers that it takes. */
	public record Call(String path, UnaryOperator<Api> headers) {

		/** Crux has no question: its one operation is tried without a body. */
		public Api.Answer by(Api api) {
			Api told = this.headers.apply(api);
			return this.path.startsWith("/timp") ? told.put("/" + this.path) : told.get("/" + this.path);
		}

	}

}
