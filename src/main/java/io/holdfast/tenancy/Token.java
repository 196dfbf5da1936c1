package io.holdfast.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token as its bearer has it: {@code hf_<id>_<secret>}. The id is no secret and is in
 * the database, the secret is nowhere but here.
 */
public record Token(String id, String secret) {

	public static final String PREFIX = "hf_";

	/** 256 bits are 43 characters of Base64, 64 hex digits, or more of less. */
	private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9]{1,32})_([A-Za-z0-9_-]{43,128})");

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Empty if the text is no token. */
	public static Optional<Token> parse(String text) {
		Matcher matcher = FORM.matcher(text);
		return matcher.matches() ? Optional.of(new Token(matcher.group(1), matcher.group(2))) : Optional.empty();
	}

	static Token create(String id) {
		byte[] secret = new byte[SECRET_BYTES];
		RANDOM.nextBytes(secret);
		return new Token(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
	}

	/** What its bearer sends. */
	public String text() {
		return PREFIX + this.id + "_" + this.secret;
	}

	/**
	 * What is kept of it. A slow hash would add nothing: nobody guesses 256 random bits.
	 */
	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	/** Whether this is what was hashed; takes the same time wherever they differ. */
	boolean isHashedAs(byte[] hash) {
		return MessageDigest.isEqual(hash(), hash);
	}

	/** Without the secret: it must not come into any log. */
	@Override
	public String toString() {
		return PREFIX + this.id + "_…";
	}

}
