package io.holdfast.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom Holdfast believes.
 *
 * @param open whoever asks from this machine without credentials is user local of the
 * tenant default, and may do everything; only in profile local
 * @param tenantsClaim the claim of a JWT with the tenants that its bearer may ask for, a
 * text or several
 * @param scopesClaim the claim of a JWT with its scopes, a text with spaces between them
 * or several; what is none of Holdfast's is ignored
 * @param actorClaim the claim of a JWT that histories show as userId
 * @param jwtMayAdminister whether the scope admin of a JWT counts: whoever may give it at
 * the issuer may do so for everything else that trusts it
 * @param allowedOrigins whose pages may call from a browser, for example
 * https://shop.example.com; none by default
 */
@ConfigurationProperties("holdfast.security")
record SecuritySettings(@DefaultValue("false") boolean open, @DefaultValue("tenants") String tenantsClaim,
		@DefaultValue("scope") String scopesClaim, @DefaultValue("sub") String actorClaim,
		@DefaultValue("false") boolean jwtMayAdminister, @DefaultValue List<String> allowedOrigins) {
}
