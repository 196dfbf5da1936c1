package io.holdfast.tenancy;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/** The door for whoever administers tenants. */
@Service
@RequiredArgsConstructor
public class TenantService {

	/** With the account of an example that fabric's document has. */
	private static final TenantDetails DEFAULT = new TenantDetails("1234abcd5678efgh9ijklmno", "Default", true);

	private final TenantWriteService writes;

	private final TenantRepository tenants;

	private final Directory directory;

	/**
	 * @throws RefusedException with {@link Refusal.TenantExists} if the id or the account
	 * is taken
	 */
	public TenantView create(TenantId id, TenantDetails details) {
		return seen(this.writes.create(id, details));
	}

	/** The tenant of examples and samples, unless it is there already. */
	public void ensureDefault() {
		if (this.tenants.find(TenantId.DEFAULT).isPresent()) {
			return;
		}
		try {
			create(TenantId.DEFAULT, DEFAULT);
		}
		catch (RefusedException ex) {
			// By another copy of the service, at the same moment.
			get(TenantId.DEFAULT);
		}
	}

	/**
	 * @throws RefusedException with {@link Refusal.TenantNotFound}, or
	 * {@link Refusal.TenantExists} if the account is another's
	 */
	public TenantView replace(TenantId id, TenantDetails details) {
		return seen(this.writes.replace(id, details));
	}

	/**
	 * @throws RefusedException with {@link Refusal.TenantNotFound}
	 */
	public TenantView get(TenantId id) {
		return this.tenants.find(id)
			.map(Tenant::view)
			.orElseThrow(() -> new RefusedException(new Refusal.TenantNotFound(id.value())));
	}

	/** In the order of their ids. */
	public Page<TenantView> list(Page.Request page) {
		Cursor after = page.after(1);
		return page.of(this.tenants.list((after != null) ? after.text(0) : "", page.fetch())
			.stream()
			.map(Tenant::view)
			.toList(), (view) -> Cursor.of(view.id()));
	}

	private TenantView seen(TenantView view) {
		this.directory.look();
		return view;
	}

}
