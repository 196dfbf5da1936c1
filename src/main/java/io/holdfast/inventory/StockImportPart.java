package io.holdfast.inventory;

import java.io.Serializable;
import java.util.List;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;

/** Lines of a file that are yet to be counted. */
@Entity
@IdClass(StockImportPart.Key.class)
@Immutable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StockImportPart {

	@Id
	private TenantId tenantId;

	@Id
	private String importId;

	@Id
	private int number;

	private String lines;

	StockImportPart(TenantId tenantId, String importId, int number, List<ImportedLine.Count> lines) {
		this.tenantId = tenantId;
		this.importId = importId;
		this.number = number;
		this.lines = ImportCodec.writeCounts(lines);
	}

	List<ImportedLine.Count> counts() {
		return ImportCodec.readCounts(this.lines);
	}

	/** Its place, within the import. */
	record Key(TenantId tenantId, String importId, int number) implements Serializable {
	}

}
