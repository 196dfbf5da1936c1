package io.holdfast.idempotency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.holdfast.kernel.CrossTenant;
import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IdempotencyKeyRepository extends Repository<IdempotencyKey, IdempotencyKey.Id> {

	/**
	 * Takes the keys that nobody has, in their order, so that two transactions that want
	 * the same can only wait for each other, and locks the others. Waits for whoever is
	 * taking one now, and then sees what became of it.
	 * @return all of them; those without an answer were taken
	 */
	@NativeQuery("""
			insert into idempotency_key as k (tenant_id, key, fingerprint, created_at)
			select :#{#tenant.value}, asked.key, asked.fingerprint, :now
			from unnest(cast(:keys as text[]), cast(:fingerprints as text[])) as asked (key, fingerprint)
			order by asked.key
			on conflict (tenant_id, key) do update set fingerprint = k.fingerprint
			returning k.key, k.fingerprint, k.answer""")
	List<Row> take(TenantId tenant, String[] keys, String[] fingerprints, Instant now);

	@Modifying
	@NativeQuery("""
			update idempotency_key k set fingerprint = given.fingerprint, answer = given.answer
			from unnest(cast(:keys as text[]), cast(:fingerprints as text[]), cast(:answers as text[]))
				as given (key, fingerprint, answer)
			where k.tenant_id = :#{#tenant.value} and k.key = given.key""")
	int answer(TenantId tenant, String[] keys, String[] fingerprints, String[] answers);

	@Modifying
	@Query("delete from IdempotencyKey k where k.tenantId = :tenant and k.key in :keys")
	int release(TenantId tenant, Collection<String> keys);

	@CrossTenant("The purge looks after all of them.")
	@NativeQuery("select k.tenant_id from idempotency_key k where k.created_at < :before group by k.tenant_id")
	List<String> tenantsWithKeysBefore(Instant before);

	/**
	 * Forgets the oldest keys, at most so many. Waits for nobody: a key that is locked is
	 * being repeated, and may be forgotten later.
	 */
	@Modifying
	@NativeQuery("""
			with old_key as (
				select o.key from idempotency_key o
				where o.tenant_id = :#{#tenant.value} and o.created_at < :before
				order by o.created_at
				limit :limit
				for update skip locked)
			delete from idempotency_key k using old_key
			where k.tenant_id = :#{#tenant.value} and k.key = old_key.key""")
	int purge(TenantId tenant, Instant before, int limit);

	/** A key and its answer, null if it was taken just now. */
	record Row(String key, String fingerprint, @Nullable String answer) {

		Optional<StoredAnswer> known() {
			return Optional.ofNullable(this.answer).map((known) -> new StoredAnswer(this.key, this.fingerprint, known));
		}

	}

}
