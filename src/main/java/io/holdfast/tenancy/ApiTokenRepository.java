package io.holdfast.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiTokenRepository extends Repository<ApiToken, String> {

	@Query("select t from ApiToken t where t.id = :id")
	Optional<ApiToken> find(String id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from ApiToken t where t.id = :id")
	Optional<ApiToken> lock(String id);

	/** In the order of their ids, which is that of their ages but for those chosen. */
	@Query("select t from ApiToken t where t.id > :after order by t.id")
	List<ApiToken> list(String after, Limit limit);

	@Query("select t from ApiToken t where t.changedAt >= :since")
	List<ApiToken> changedSince(Instant since);

	/** Without tenants: an administrator's. */
	@Modifying
	@NativeQuery("""
			insert into api_token (id, name, secret_hash, actor, scopes, created_at, changed_at)
			values (:id, :name, :hash, :actor, :scopes, :now, :now)
			on conflict do nothing""")
	int insertUnlessThere(String id, byte[] hash, String name, String actor, String[] scopes, Instant now);

	/**
	 * Waits for nobody: whoever has locked one of them says so soon enough. In the order
	 * of their ids, as every copy of the service does.
	 */
	@Modifying
	@NativeQuery("""
			update api_token t set last_used_at = :now
			where t.id in (select u.id from api_token u where u.id = any(cast(:ids as text[]))
				order by u.id for no key update skip locked)""")
	int used(String[] ids, Instant now);

}
