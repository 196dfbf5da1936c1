package io.holdfast.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;

import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class DatabaseTimeSource implements TimeSource {

	private final JdbcClient jdbc;

	@Override
	public Instant now() {
		return this.jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

}
