package io.holdfast.inventory;

import java.util.List;
import java.util.Optional;

import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.WarehouseType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface WarehouseRepository extends Repository<Warehouse, Warehouse.Key> {

	/** Those who replace one at the same moment do so in turn. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from Warehouse w where w.tenantId = :tenant and w.id = :id")
	Optional<Warehouse> lock(TenantId tenant, String id);

	@Query("select w from Warehouse w where w.tenantId = :tenant and w.id = :id")
	Optional<Warehouse> find(TenantId tenant, String id);

	@Query("select w.id from Warehouse w where w.tenantId = :tenant and w.type = :type")
	List<String> idsOfType(TenantId tenant, WarehouseType type);

	/** What is yet to be written is of other tables. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
	@NativeQuery("select w.* from warehouse w where w.tenant_id = :tenant and w.id = any(cast(:ids as text[]))")
	List<Warehouse> find(TenantId tenant, String[] ids);

	@NativeQuery("select w.* from warehouse w where w.tenant_id = :tenant and w.code = any(cast(:codes as text[]))")
	List<Warehouse> findByCode(TenantId tenant, String[] codes);

}
