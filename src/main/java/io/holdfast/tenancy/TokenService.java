package io.holdfast.tenancy;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The door for whoever administers tokens. */
@Service
@RequiredArgsConstructor
public class TokenService {

	private final TokenWriteService writes;

	private final ApiTokenRepository tokens;

	private final Directory directory;

	private final IdSource ids;

	/**
	 * A new token. Nobody can see its secret again.
	 * @throws RefusedException with {@link Refusal.TenantNotFound}
	 */
	public IssuedToken issue(TokenDetails details) {
		Token token = Token.create(this.ids.next());
		return new IssuedToken(seen(this.writes.create(token, details)), token);
	}

	/** Takes on a token that was made elsewhere, for no tenant, unless it is known. */
	public Adopted adopt(Token token, TokenDetails details) {
		if (this.tokens.find(token.id()).isEmpty()) {
			this.writes.createUnlessThere(token, details);
		}
		this.directory.look();
		KnownToken kept = this.tokens.find(token.id()).map(ApiToken::known).orElseThrow();
		if (!kept.is(token)) {
			return Adopted.ANOTHERS;
		}
		return (kept.getView().revokedAt() != null) ? Adopted.OVER : Adopted.VALID;
	}

	/**
	 * From now on it is not valid; other copies of the service know a second later.
	 * @throws RefusedException with {@link Refusal.TokenNotFound}
	 */
	public TokenView revoke(String id) {
		return seen(this.writes.revoke(id));
	}

	/**
	 * @throws RefusedException with {@link Refusal.TokenNotFound}
	 */
	public TokenView get(String id) {
		return this.tokens.find(id)
			.map(ApiToken::view)
			.orElseThrow(() -> new RefusedException(new Refusal.TokenNotFound(id)));
	}

	/** In the order of their ids. */
	public Page<TokenView> list(Page.Request page) {
		Cursor after = page.after(1);
		return page.of(this.tokens.list((after != null) ? after.text(0) : "", Limit.of(page.fetch()))
			.stream()
			.map(ApiToken::view)
			.toList(), (view) -> Cursor.of(view.id()));
	}

	private TokenView seen(TokenView view) {
		this.directory.look();
		return view;
	}

}
