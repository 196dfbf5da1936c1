package io.holdfast.dialect.adminv1;

import java.net.URI;

import io.holdfast.dialect.AnswerHeaders;
import io.holdfast.dialect.Requires;
import io.holdfast.dialect.Unkeyed;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.TenantService;
import io.holdfast.tenancy.TenantView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = AdminV1Dialect.ROOT + "/tenants", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = AdminV1Document.TENANTS)
@Requires(AccessScope.ADMIN)
@RequiredArgsConstructor
class TenantController {

	private final TenantService tenants;

	private final IdSource ids;

	@Operation(operationId = "createTenant", summary = "Create a tenant",
			description = "Empty: whoever has a token for it brings its warehouses and items.")
	@ApiResponse(responseCode = "201", description = "The tenant.",
			headers = @Header(name = HttpHeaders.LOCATION, ref = AnswerHeaders.LOCATION))
	@Unkeyed
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<TenantBody>> create(@Valid @RequestBody CreateTenantRequest request) {
		TenantView created = this.tenants.create(request.toId(), request.toDetails(this.ids.next()));
		return ResponseEntity.created(URI.create(AdminV1Dialect.ROOT + "/tenants/" + created.id()))
			.body(Success.of(TenantBody.of(created)));
	}

	@Operation(operationId = "listTenants", summary = "List tenants",
			description = "In the order of their ids, in pages.")
	@ApiResponse(responseCode = "200", description = "A page of tenants.")
	@GetMapping
	PageOf<TenantBody> list(@Valid @ParameterObject PageQuery query) {
		return PageOf.of(this.tenants.list(query.toPage()).map(TenantBody::of));
	}

	@Operation(operationId = "getTenant", summary = "Get a tenant", description = "As it is now.")
	@ApiResponse(responseCode = "200", description = "The tenant.")
	@GetMapping("/{id}")
	Success<TenantBody> get(@Parameter(description = "The tenant's id.",
			example = "acme") @Pattern(regexp = Limits.TENANT, message = Limits.TENANT_RULE) @PathVariable String id) {
		return Success.of(TenantBody.of(this.tenants.get(new TenantId(id))));
	}

	@Operation(operationId = "replaceTenant", summary = "Replace a tenant",
			description = "Another name or account; or nobody may ask for it any more, or again.")
	@ApiResponse(responseCode = "200", description = "The tenant as it is now.")
	@Unkeyed
	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Success<TenantBody> replace(
			@Parameter(description = "The tenant's id.", example = "acme") @Pattern(regexp = Limits.TENANT,
					message = Limits.TENANT_RULE) @PathVariable String id,
			@Valid @RequestBody ReplaceTenantRequest request) {
		return Success.of(TenantBody.of(this.tenants.replace(new TenantId(id), request.toDetails())));
	}

}
