package io.holdfast.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StockImportRepository extends Repository<StockImport, StockImport.Key> {

	/** Those who work on one do so in turn. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from StockImport i where i.tenantId = :tenant and i.id = :id")
	Optional<StockImport> lock(TenantId tenant, String id);

	@Query("select i from StockImport i where i.tenantId = :tenant and i.id = :id")
	Optional<StockImport> find(TenantId tenant, String id);

	@Query("""
			select p from StockImportPart p
			where p.tenantId = :tenant and p.importId = :id
			order by p.number""")
	List<StockImportPart> parts(TenantId tenant, String id, Limit limit);

	@Modifying
	@Query("delete from StockImportPart p where p.tenantId = :tenant and p.importId = :id and p.number = :number")
	int deletePart(TenantId tenant, String id, int number);

	@Query("""
			select f from StockImportFault f
			where f.tenantId = :tenant and f.importId = :id
			order by f.line""")
	List<StockImportFault> faults(TenantId tenant, String id);

	@Modifying
	@Query("delete from StockImport i where i.tenantId = :tenant and i.id = :id")
	int delete(TenantId tenant, String id);

	/** Those that nobody works on, the oldest first. */
	@Query("""
			select i.id from StockImport i
			where i.tenantId = :tenant and i.status = io.holdfast.inventory.ImportStatus.RUNNING
				and (i.leasedUntil is null or i.leasedUntil <= :now)
			order by i.createdAt""")
	List<String> left(TenantId tenant, Instant now);

	/** Those whose senders have not been heard of since. */
	@Modifying
	@Query("""
			delete from StockImport i
			where i.tenantId = :tenant and i.status = io.holdfast.inventory.ImportStatus.RECEIVING
				and i.updatedAt < :before""")
	int deleteBroken(TenantId tenant, Instant before);

}
