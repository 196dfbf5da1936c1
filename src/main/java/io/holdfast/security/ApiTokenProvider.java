package io.holdfast.security;

import io.holdfast.tenancy.Directory;
import io.holdfast.tenancy.Token;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows Holdfast's own tokens. */
@Component
@RequiredArgsConstructor
class ApiTokenProvider implements AuthenticationProvider {

	private final Directory directory;

	/** Null if it is none of Holdfast's own. */
	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		String text = ((BearerTokenAuthenticationToken) authentication).getToken();
		if (!text.startsWith(Token.PREFIX)) {
			return null;
		}
		return Token.parse(text)
			.flatMap(this.directory::grant)
			.map(GrantAuthentication::new)
			.orElseThrow(() -> new InvalidBearerTokenException("Unknown, revoked or past its end"));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
