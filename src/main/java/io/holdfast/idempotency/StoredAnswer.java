package io.holdfast.idempotency;

/** What was answered to the request of a key, which had this fingerprint. */
public record StoredAnswer(String key, String fingerprint, String answer) {
}
