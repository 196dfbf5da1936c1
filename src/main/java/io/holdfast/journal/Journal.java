package io.holdfast.journal;

import java.util.Collection;

import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Takes facts, and gives none back changed. */
@Component
@RequiredArgsConstructor
public class Journal {

	private final EntityManager entities;

	/** Within the transaction that does what the entries say. */
	public void append(Collection<JournalEntry> entries) {
		entries.forEach(this.entities::persist);
	}

}
