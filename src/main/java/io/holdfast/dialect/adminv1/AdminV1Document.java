package io.holdfast.dialect.adminv1;

import java.util.List;

import io.holdfast.dialect.DialectDocument;
import io.holdfast.dialect.ReadingOrder;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Refusal;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.models.GroupedOpenApi;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of this API. */
@Configuration(proxyBeanMethods = false)
class AdminV1Document {

	static final String TENANTS = "Tenants";

	static final String TOKENS = "Tokens";

	@Bean
	GroupedOpenApi adminV1(JsonMapper json, AdminV1Dialect dialect) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(TENANTS).description("Owners of everything else."),
						new Tag().name(TOKENS).description("What callers show to be let in.")),
				List.of("createTenant", "listTenants", "getTenant", "replaceTenant", "createToken", "listTokens",
						"getToken", "revokeToken"));
		return new DialectDocument("adminv1", "Administration", order, ErrorBody.class,
				DialectDocument.errors(dialect, AdminV1Dialect.ROOT,
						new FieldProblem("tenants", "must name at least one, unless admin is the only scope"),
						new Refusal.TenantNotFound("nobody"),
						new Refusal.TenantExists("acme", "1234abcd5678efgh9ijklmnp")))
			.toGroup(json, AdminV1Dialect.ROOT + "/**");
	}

}
