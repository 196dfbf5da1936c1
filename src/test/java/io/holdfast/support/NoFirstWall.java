package io.holdfast.support;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Takes the first wall between tenants out of every statement of the service: the tenant
 * is still named, and any will do. Its name is a setting,
 * {@code hibernate.session_factory.statement_inspector}.
 */
public final class NoFirstWall implements StatementInspector {

	private static final long serialVersionUID = 1;

	public static final String SETTING = "spring.jpa.properties.hibernate.session_factory.statement_inspector="
			+ "io.holdfast.support.NoFirstWall";

	private static final Pattern WALL = Pattern.compile("\\b(?:\\w+\\.)?tenant_id\\s*=\\s*\\?");

	private static final AtomicLong TAKEN = new AtomicLong();

	@Override
	public String inspect(String sql) {
		String open = WALL.matcher(sql).replaceAll("($0 or true)");
		if (!open.equals(sql)) {
			TAKEN.incrementAndGet();
		}
		return open;
	}

	/** From how many statements, in this JVM. */
	public static long taken() {
		return TAKEN.get();
	}

}
