package io.holdfast.security;

import java.util.Optional;

import io.holdfast.tenancy.Token;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who administers tenants and tokens before there are any.
 *
 * @param token a token with the scope admin, hf_, letters and digits, _ and at least 43
 * random letters and digits: for the first start, and whenever it shall be known
 */
@ConfigurationProperties("holdfast.admin")
record AdminSettings(@Nullable String token) {

	AdminSettings {
		if (token != null && !token.isEmpty() && Token.parse(token).isEmpty()) {
			throw new IllegalArgumentException(
					"holdfast.admin.token must be hf_<letters and digits>_<secret>, the secret 43 to 128 letters and "
							+ "digits, all of them random: for example hf_admin_$(openssl rand -hex 32)");
		}
	}

	Optional<Token> parsed() {
		return Optional.ofNullable(this.token).flatMap(Token::parse);
	}

	/** It must not come into any log. */
	@Override
	public String toString() {
		return "AdminSettings[]";
	}

}
