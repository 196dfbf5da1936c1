package io.holdfast.security;

import java.time.Duration;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/** Which credentials are good. */
@Configuration(proxyBeanMethods = false)
class AuthenticationConfiguration {

	private static final Duration ISSUERS_TIME = Duration.ofSeconds(1);

	/** Holdfast's own tokens, and JWTs where an issuer is configured. */
	@Bean
	AuthenticationManager authenticationManager(ApiTokenProvider tokens, ObjectProvider<JwtDecoder> decoders,
			JwtGrants grants) {
		Stream<AuthenticationProvider> ofJwts = decoders.stream().map((decoder) -> provider(decoder, grants));
		return new ProviderManager(Stream.concat(Stream.of(tokens), ofJwts).toList());
	}

	/** Whoever comes with a JWT waits for the issuer no longer than for the database. */
	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer impatient() {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(ISSUERS_TIME);
		requests.setReadTimeout(ISSUERS_TIME);
		return (decoder) -> decoder.restOperations(new RestTemplate(requests));
	}

	private static AuthenticationProvider provider(JwtDecoder decoder, JwtGrants grants) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider((token) -> decoded(token, decoder));
		provider.setJwtAuthenticationConverter(grants);
		return provider;
	}

	/** As long as the issuer could not be asked once, nobody can say what is wrong. */
	private static Jwt decoded(String token, JwtDecoder decoder) {
		try {
			return decoder.decode(token);
		}
		catch (JwtDecoderInitializationException ex) {
			throw new JwtException("The issuer can't be asked", ex);
		}
	}

}
