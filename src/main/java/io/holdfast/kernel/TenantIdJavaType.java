package io.holdfast.kernel;

import java.util.Comparator;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Lets Hibernate keep a {@link TenantId} in a varchar, in keys too, so that a tenant is
 * never mistaken for another text.
 */
public class TenantIdJavaType extends AbstractClassJavaType<TenantId> {

	private static final long serialVersionUID = 1;

	public TenantIdJavaType() {
		super(TenantId.class, ImmutableMutabilityPlan.instance(), Comparator.comparing(TenantId::value));
	}

	@Override
	public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
		return VarcharJdbcType.INSTANCE;
	}

	@Override
	public TenantId fromString(CharSequence text) {
		return new TenantId(text.toString());
	}

	@Override
	public <X> @Nullable X unwrap(@Nullable TenantId tenant, Class<X> type, WrapperOptions options) {
		if (tenant == null) {
			return null;
		}
		if (type.isInstance(tenant)) {
			return type.cast(tenant);
		}
		return type.cast(tenant.value());
	}

	@Override
	public <X> @Nullable TenantId wrap(@Nullable X value, WrapperOptions options) {
		return switch (value) {
			case null -> null;
			case TenantId tenant -> tenant;
			default -> new TenantId(value.toString());
		};
	}

}
