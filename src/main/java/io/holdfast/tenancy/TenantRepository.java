package io.holdfast.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenantRepository extends Repository<Tenant, TenantId> {

	@Query("select t from Tenant t where t.id = :tenant")
	Optional<Tenant> find(TenantId tenant);

	/** Those who replace one at the same moment do so in turn. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from Tenant t where t.id = :tenant")
	Optional<Tenant> lock(TenantId tenant);

	/** In the order of their ids. */
	@NativeQuery("select t.* from tenant t where t.id > :after order by t.id limit :most")
	List<Tenant> list(String after, int most);

	@Query("select t from Tenant t where t.updatedAt >= :since")
	List<Tenant> changedSince(Instant since);

	@NativeQuery("select t.id from tenant t order by t.id")
	List<String> ids();

}
