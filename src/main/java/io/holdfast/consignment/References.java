package io.holdfast.consignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a document is called by those who have asked for it.
 *
 * @param own its own reference
 * @param root that of the document which it descends from, its own where it is the first
 */
@Embeddable
public record References(@Column(name = "reference") String own, @Column(name = "root_reference") String root) {

	/** Of a first document. */
	public static References of(String own) {
		return new References(own, own);
	}

	/** Where nobody has given it one: its id without the prefix. */
	static References ofId(String id) {
		return of(id.substring(id.indexOf('_') + 1));
	}

}
