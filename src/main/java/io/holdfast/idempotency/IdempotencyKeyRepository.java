package io.holdfast.idempotency;

import java.time.Instant;
import java.util.List;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface IdempotencyKeyRepository extends Repository<IdempotencyKey, IdempotencyKey.Id> {

	/** What is yet to be written is of other tables. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("""
			select k.key, k.fingerprint, k.answer from idempotency_key k
			where k.tenant_id = :tenant and k.key = any(cast(:keys as text[]))""")
	List<StoredAnswer> find(TenantId tenant, String[] keys);

	/**
	 * Takes the keys that nobody has, in their order, so that two transactions that want
	 * the same can only wait for each other. Waits for whoever is taking one now.
	 * @return how many were taken
	 */
	@Modifying
	@NativeQuery("""
			insert into idempotency_key (tenant_id, key, fingerprint, answer, created_at)
			select :tenant, given.key, given.fingerprint, given.answer, :now
			from unnest(cast(:keys as text[]), cast(:fingerprints as text[]), cast(:answers as text[]))
				as given (key, fingerprint, answer)
			order by given.key
			on conflict (tenant_id, key) do nothing""")
	int keep(TenantId tenant, String[] keys, String[] fingerprints, String[] answers, Instant now);

	/**
	 * Forgets the oldest keys, at most so many. Waits for nobody: a key that is locked is
	 * being forgotten by another copy of the service. They are found first, as an array,
	 * so that each is looked up by the primary key whatever the planner believes.
	 */
	@Modifying
	@NativeQuery("""
			delete from idempotency_key k
			where k.tenant_id = :tenant and k.key = any(array(
				select o.key from idempotency_key o
				where o.tenant_id = :tenant and o.created_at < :before
				order by o.created_at
				limit :limit
				for update skip locked))""")
	int purge(TenantId tenant, Instant before, int limit);

}
