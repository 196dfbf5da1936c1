package io.holdfast.support;

import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

/**
 * Another copy of the service on the same database, with its own port, pool and beans. A
 * subclass of {@link IntegrationTest} says what is special about it; there must be
 * something, or it is the copy that the test has already.
 */
public final class ServiceCopy implements AutoCloseable {

	private final TestContext copy;

	public ServiceCopy(Class<? extends IntegrationTest> like) {
		this.copy = new TestContextManager(like).getTestContext();
	}

	public Api api() {
		return new Api(context().getEnvironment().getRequiredProperty("local.server.port", Integer.class), Map.of());
	}

	public <T> T bean(Class<T> type) {
		return context().getBean(type);
	}

	private ApplicationContext context() {
		return this.copy.getApplicationContext();
	}

	@Override
	public void close() {
		this.copy.markApplicationContextDirty(DirtiesContext.HierarchyMode.CURRENT_LEVEL);
	}

}
