package io.holdfast.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.dialect.RequiredScope;
import io.holdfast.kernel.AccessScope;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.tenancy.TenantView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks all routes: each is closed but for whoever has its scope. */
class RoutesIT extends SecuredTest {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

	@Test
	void everyRouteRequiresAScope() {
		assertThat(routes().toList()).hasSizeGreaterThan(50)
			.allSatisfy((route) -> assertThat(route.scope()).as(route.toString()).isNotNull());
	}

	@Test
	void aRouteIsClosedToWhoeverHasAllScopesButIts() {
		TenantView tenant = newTenant();
		assertThat(routes().toList()).allSatisfy((route) -> {
			Set<AccessScope> others = EnumSet.complementOf(EnumSet.of(Objects.requireNonNull(route.scope())));
			Answer answer = route.by(bearing(token(others, null, tenant)), tenant);
			assertThat(answer.status()).as(route + ": " + answer.body()).isEqualTo(403);
		});
	}

	@Test
	void aRouteIsOpenToWhoeverHasItsScopeAlone() {
		TenantView tenant = newTenant();
		assertThat(routes().toList()).allSatisfy((route) -> {
			Answer answer = route.by(bearing(token(Set.of(Objects.requireNonNull(route.scope())), null, tenant)),
					tenant);
			assertThat(answer.status()).as(route + ": " + answer.body()).isNotIn(401, 403, 500);
		});
	}

	@Test
	void aRouteIsClosedToWhoeverShowsNothing() {
		TenantView tenant = newTenant();
		assertThat(routes().toList())
			.allSatisfy((route) -> assertThat(route.by(this.api, tenant).status()).as(route.toString()).isEqualTo(401));
	}

	private Stream<Route> routes() {
		return this.routes.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("io.holdfast"))
			.flatMap((entry) -> Route.of(entry.getKey(), entry.getValue()));
	}

	private record Route(RequestMethod method, String path, boolean takesCsv, HandlerMethod handler) {

		static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
			boolean csv = mapping.getConsumesCondition().toString().contains("csv");
			return mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> mapping.getPatternValues()
					.stream()
					.map((path) -> new Route(method, path.replaceAll("\\{[^}]+}", "nothing"), csv, handler)));
		}

		@Nullable AccessScope scope() {
			return RequiredScope.of(this.handler);
		}

		Answer by(Api api, TenantView tenant) {
			String account = tenant.details().account();
			return api.with("Content-Type", this.takesCsv ? "text/csv" : "application/json")
				.with("Accept", "*/*")
				.with("x-site-context", "{\"account\":\"" + account + "\"}")
				.with("x-fabric-tenant-id", account)
				.with("x-fabric-channel-id", "12")
				.send(this.method.name(), "/" + this.path, List.of("GET", "DELETE").contains(this.method.name())
						? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
		}

	}

}
