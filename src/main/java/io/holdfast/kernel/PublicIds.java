package io.holdfast.kernel;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** The ids that callers see: a prefix that says of what, and 24 hex digits. */
@Component
@RequiredArgsConstructor
public class PublicIds {

	private final IdSource source;

	private final NumberSource numbers;

	public String allocation() {
		return "alloc_" + this.source.next();
	}

	public String item() {
		return "inv_" + this.source.next();
	}

	public String warehouse() {
		return "wh_" + this.source.next();
	}

	public String decision() {
		return "dec_" + this.source.next();
	}

	public String consignment() {
		return consignmentOf(this.source.next());
	}

	/** The consignment of the same digits as something else. */
	public static String consignmentOf(String digits) {
		return "con_" + digits;
	}

	/** For people to say. */
	public long consignmentNumber() {
		return this.numbers.next();
	}

	public String transaction() {
		return "tx_" + this.source.next();
	}

	public String stockImport() {
		return "imp_" + this.source.next();
	}

}
