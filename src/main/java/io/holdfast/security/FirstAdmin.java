package io.holdfast.security;

import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.tenancy.Token;
import io.holdfast.tenancy.TokenDetails;
import io.holdfast.tenancy.TokenService;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes on the administrator's token that the operator has chosen, so that somebody can
 * make others. There is none by default.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class FirstAdmin implements ApplicationRunner {

	private static final TokenDetails ADMIN = new TokenDetails("First administrator", new Actor("admin"), Set.of(),
			Set.of(AccessScope.ADMIN), null);

	private final AdminSettings settings;

	private final TokenService tokens;

	@Override
	public void run(ApplicationArguments arguments) {
		this.settings.parsed().ifPresent(this::adopt);
	}

	private void adopt(Token token) {
		switch (this.tokens.adopt(token, ADMIN)) {
			case VALID -> log.info("{} administers tenants and tokens", token);
			case OVER -> log
				.warn("HOLDFAST_ADMIN_TOKEN {} was revoked: leave it empty, or choose another with another id", token);
			case ANOTHERS -> log.warn("HOLDFAST_ADMIN_TOKEN {} is not known: there is a token with its id and another "
					+ "secret; choose another id", token);
		}
	}

}
