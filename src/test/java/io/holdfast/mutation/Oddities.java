package io.holdfast.mutation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that nobody means, and some that somebody might. */
final class Oddities {

	/** As JSON, or nearly. */
	private static final List<String> JSON = List.of("null", "true", "false", "[]", "{}", "[[]]", "[null]", "[{}]",
			"{\"\":0}", "0", "-0", "-1", "1", "2", "1.0", "1.5", "0.1", "-1.5", "1e0", "1e3", "1E+3", "1e-3", "1e400",
			"-1e400", "1e1000000000", "1e-1000000000", "127", "128", "32768", "65536", "2147483647", "2147483648",
			"-2147483648", "-2147483649", "4294967296", "9007199254740993", "9223372036854775807",
			"9223372036854775808", "-9223372036854775809", "123456789012345678901234567890",
			"1234567890123456789012345678901", "0.1234567890123456789012345678", "NaN", "Infinity", "-Infinity", "+1",
			"01", "-01", "00", "0x10", "1_000", ".5", "5.", "1e", "-", "--1", "True", "nil", "undefined", "'text'",
			"text", "\"1\"", "\"NaN\"", "\"true\"", "\"null\"", "\"[]\"", "\"{}\"", "\"\\ud800\"", "\"a\\udc00\"",
			"\"\\ude00\\ud83d\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u001f\"", "\"\\u007f\"",
			"\"\\u0085\"", "\"\\u2028\"", "\"\\ufeff\"", "\"\\uffff\"", "\"\\u\"", "\"\\ud8\"", "\"\\x41\"", "\"\\q\"",
			"\"", "\"open", "\"a\nb\"", "\"a\tb\"", "/**/1", "1//", "1 2", "", " ", ",", ":", "{", "[", "}", "]",
			"{\"a\"}", "{\"a\":}", "{,}", "[,]", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\":1,\"a\":2}", "{\"$ref\":\"#\"}",
			"{\"__proto__\":{}}", "{\"@class\":\"java.lang.String\"}", "\"\\u0061\"", "[\"java.lang.String\",\"a\"]",
			"[1,2,3]", "{\"latitude\":0,\"longitude\":0}", "{\"latitude\":90,\"longitude\":-180}",
			"{\"latitude\":1e-320,\"longitude\":1.7976931348623157e308}");

	private static final List<String> TEXTS = List.of("", " ", "   ", "\t", "\n", "\r\n", "\u0000", "a\u0000b",
			"\u0001", "\u007f", "\u0085", "\u00a0", "\u200b", "\u200f", "\u2028", "\u202e\u202dabc", "\ufeff", "\ufffd",
			"\uffff", "\ud83d\ude00", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u05e9\u05dc\u05d5\u05dd",
			"\u0645\u0631\u062d\u0628\u0627", "\u4f60\u597d", "caf\u00e9", "e\u0301", "\u0130\u0131\u017f\u212a",
			"\u0660\u0661", "\uff11", "'", "\"", "`", "\\", "\\\\", "/", "//", "%", "%s%n", "%00", "%%", "&", "=", "+",
			"#", "?", ";", "*", "$", "..", "../..", ".", "-", "--", "' or '1'='1", "'); drop table allocation; --",
			"1; select pg_sleep(9)", "\\'; --", "$1", ":id", "?::int", "{0}", "${jndi:ldap://x}", "#{1+1}", "{{7*7}}",
			"<script>alert(1)</script>", "<!DOCTYPE a>", "null", "undefined", "NaN", "true", "0", "-1", "1e3",
			"2147483648", "9223372036854775808", "2099-01-01", "2099-02-30T00:00:00Z", "2099-01-01T00:00:00Z",
			"2099-01-01T00:00:00+14:00", "2026-12-31T23:59:60Z", "+99999-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
			"0000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "PENDING", "pending", "CANCELLED", "RECEIPT", "NEAREST",
			"alloc_01NXYZ905JKM", "alloc_none", "inv_01GXYZ012NPQ", "inv_none", "wh_01HXYZ901STU", "wh_none",
			"WIDGET-2", "NW", "default", "system");

	private static final List<Integer> LENGTHS = List.of(63, 64, 65, 127, 128, 129, 200, 201, 255, 256, 257, 400, 401,
			500, 501, 2000, 8000, 16_500, 20_000, 20_001, 40_000);

	private Oddities() {
	}

	static String json(RandomGenerator random) {
		return Mutation.any(JSON, random);
	}

	/** Of characters, not bytes. */
	static String text(RandomGenerator random) {
		return (random.nextInt(6) == 0) ? longText(random) : Mutation.any(TEXTS, random);
	}

	/** In which no line ends. */
	static String line(RandomGenerator random) {
		return Request.utf8(text(random)).replaceAll("[\\r\\n]", "?");
	}

	private static String longText(RandomGenerator random) {
		return Mutation.any(List.of("x", "9", "a b", "\u00e9", "\ud83d\ude00", "\"", "%41"), random)
			.repeat(Mutation.any(LENGTHS, random));
	}

}
