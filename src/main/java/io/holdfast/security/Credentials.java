package io.holdfast.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.holdfast.tenancy.Token;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Reads a token from {@code Authorization: Bearer} or, as clients of Crux send it,
 * {@code Authorization: Token}.
 */
@Component
@RequiredArgsConstructor
class Credentials implements AuthenticationConverter {

	private static final Pattern HEADER = Pattern.compile("(?i:Bearer|Token) +([!-~]+) *");

	private final SecuritySettings settings;

	/**
	 * Null if there is none. Where nobody needs one, what is no token of Holdfast's is
	 * taken for the made-up one of an example.
	 */
	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		Matcher matcher = HEADER.matcher((header != null) ? header : "");
		if (!matcher.matches() || (this.settings.open() && !matcher.group(1).startsWith(Token.PREFIX))) {
			return null;
		}
		return new BearerTokenAuthenticationToken(matcher.group(1));
	}

}
