package io.holdfast.inventory;

import java.io.Serializable;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;

/** A line of a file that was not imported. */
@Entity
@IdClass(StockImportFault.Key.class)
@Immutable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StockImportFault {

	@Id
	private TenantId tenantId;

	@Id
	private String importId;

	@Id
	private int line;

	private String fault;

	StockImportFault(TenantId tenantId, String importId, ImportedLine.Fault fault) {
		this.tenantId = tenantId;
		this.importId = importId;
		this.line = fault.line();
		this.fault = ImportCodec.writeFault(fault);
	}

	ImportedLine.Fault fault() {
		return ImportCodec.readFault(this.fault);
	}

	/** The line, within the import. */
	record Key(TenantId tenantId, String importId, int line) implements Serializable {
	}

}
