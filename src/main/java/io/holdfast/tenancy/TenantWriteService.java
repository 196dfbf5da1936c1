package io.holdfast.tenancy;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TimeSource;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.hibernate.exception.ConstraintViolationException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes tenants, each in a transaction of its own. */
@Service
@RequiredArgsConstructor
class TenantWriteService {

	private final TenantRepository tenants;

	private final EntityManager entities;

	private final TimeSource time;

	@Transactional
	public TenantView create(TenantId id, TenantDetails details) {
		Tenant tenant = new Tenant(id, details, this.time.now());
		this.entities.persist(tenant);
		return flushed(tenant);
	}

	@Transactional
	public TenantView replace(TenantId id, TenantDetails details) {
		Tenant tenant = this.tenants.lock(id)
			.orElseThrow(() -> new RefusedException(new Refusal.TenantNotFound(id.value())));
		tenant.describe(details, this.time.now());
		return flushed(tenant);
	}

	private TenantView flushed(Tenant tenant) {
		TenantView view = tenant.view();
		try {
			this.entities.flush();
		}
		catch (ConstraintViolationException ex) {
			if (ex.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
				throw ex;
			}
			throw new RefusedException(new Refusal.TenantExists(view.id().value(), view.details().account()));
		}
		return view;
	}

}
