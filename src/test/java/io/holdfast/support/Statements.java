package io.holdfast.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Listens to what is sent to the database: each execution of a prepared statement, and
 * each batch as one. What the service asks at a rate of its own belongs to no work.
 */
public class Statements implements BeanPostProcessor {

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	/** Of what was sent while it was done, the SQL, in this order. */
	public List<String> during(Runnable work) {
		return sentDuring(work).stream().map(Sent::sql).toList();
	}

	/** The same with its parameters filled in, to be explained. */
	public List<String> filledDuring(Runnable work) {
		return sentDuring(work).stream().map(Sent::filled).toList();
	}

	private List<Sent> sentDuring(Runnable work) {
		this.sent.clear();
		work.run();
		return List.copyOf(this.sent);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? new Heard(database) : bean;
	}

	private final class Heard extends DelegatingDataSource {

		Heard(DataSource database) {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return proxy(Connection.class, (proxy, method, arguments) -> {
				Object result = call(() -> method.invoke(connection, arguments));
				return (result instanceof PreparedStatement statement && arguments != null)
						? heard(statement, String.valueOf(arguments[0])) : result;
			});
		}

		private PreparedStatement heard(PreparedStatement statement, String sql) {
			return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
				if (method.getName().startsWith("execute") && !isOfAScheduledTask()) {
					Statements.this.sent.add(new Sent(sql, statement.unwrap(PGStatement.class).toString()));
				}
				return call(() -> method.invoke(statement, arguments));
			});
		}

	}

	private static boolean isOfAScheduledTask() {
		return Thread.currentThread().getName().startsWith("scheduling-");
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static @Nullable Object call(Call call) throws Throwable {
		try {
			return call.call();
		}
		catch (InvocationTargetException ex) {
			throw Objects.requireNonNull(ex.getCause());
		}
	}

	private record Sent(String sql, String filled) {
	}

	private interface Call {

		@Nullable Object call() throws ReflectiveOperationException;

	}

}
