package io.holdfast.dialect.adminv1;

import java.net.URI;

import io.holdfast.dialect.AnswerHeaders;
import io.holdfast.dialect.Requires;
import io.holdfast.dialect.Unkeyed;
import io.holdfast.kernel.AccessScope;
import io.holdfast.tenancy.IssuedToken;
import io.holdfast.tenancy.TokenService;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = AdminV1Dialect.ROOT + "/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = AdminV1Document.TOKENS)
@Requires(AccessScope.ADMIN)
@RequiredArgsConstructor
class TokenController {

	private final TokenService tokens;

	@Operation(operationId = "createToken", summary = "Create a token",
			description = "Its secret is in this answer and nowhere else: keep it. Other copies of the service know "
					+ "it a second later.")
	@ApiResponse(responseCode = "201", description = "The token, with its secret.",
			headers = @Header(name = HttpHeaders.LOCATION, ref = AnswerHeaders.LOCATION))
	@Unkeyed
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<TokenBody>> create(@Valid @RequestBody CreateTokenRequest request) {
		IssuedToken issued = this.tokens.issue(request.toDetails());
		return ResponseEntity.created(URI.create(AdminV1Dialect.ROOT + "/tokens/" + issued.view().id()))
			.body(Success.of(TokenBody.of(issued)));
	}

	@Operation(operationId = "listTokens", summary = "List tokens",
			description = "In the order of their ids, which is that of their ages, in pages; revoked ones too.")
	@ApiResponse(responseCode = "200", description = "A page of tokens, without their secrets.")
	@GetMapping
	PageOf<TokenBody> list(@Valid @ParameterObject PageQuery query) {
		return PageOf.of(this.tokens.list(query.toPage()).map(TokenBody::of));
	}

	@Operation(operationId = "getToken", summary = "Get a token", description = "Without its secret.")
	@ApiResponse(responseCode = "200", description = "The token.")
	@GetMapping("/{id}")
	Success<TokenBody> get(@Parameter(description = "The token's id.", example = "6a0c5f0e4b1d2c3a4e5f6071") @Pattern(
			regexp = Limits.TOKEN, message = Limits.TOKEN_RULE) @PathVariable String id) {
		return Success.of(TokenBody.of(this.tokens.get(id)));
	}

	@Operation(operationId = "revokeToken", summary = "Revoke a token",
			description = "From now on it is not valid, and never again; other copies of the service know it a second "
					+ "later. It stays in the list.")
	@ApiResponse(responseCode = "200", description = "The token as it is now.")
	@Unkeyed
	@DeleteMapping("/{id}")
	Success<TokenBody> revoke(
			@Parameter(description = "The token's id.", example = "6a0c5f0e4b1d2c3a4e5f6071") @Pattern(
					regexp = Limits.TOKEN, message = Limits.TOKEN_RULE) @PathVariable String id) {
		return Success.of(TokenBody.of(this.tokens.revoke(id)));
	}

}
