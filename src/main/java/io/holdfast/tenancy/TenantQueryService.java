package io.holdfast.tenancy;

import java.util.List;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/** Whom chores look after, one by one: nobody sees the rows of two tenants at once. */
@Service
@RequiredArgsConstructor
public class TenantQueryService {

	private final TenantRepository tenants;

	/** Those for whom nobody may ask too: what they have promised still ends in time. */
	public List<TenantId> ids() {
		return this.tenants.ids().stream().map(TenantId::new).toList();
	}

}
