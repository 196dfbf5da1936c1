package io.holdfast.journal;

/**
 * What an event is called.
 *
 * @param source who tells of it, and which kind of event
 * @param value unique within the source
 */
public record EventId(String source, String value) {
}
