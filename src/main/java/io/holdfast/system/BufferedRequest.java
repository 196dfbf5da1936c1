package io.holdfast.system;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body has been read and can be read again, once. */
class BufferedRequest extends HttpServletRequestWrapper {

	private final ByteArrayInputStream body;

	BufferedRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = new ByteArrayInputStream(body);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new BufferedInputStream(this.body);
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8));
	}

	private static final class BufferedInputStream extends ServletInputStream {

		private final ByteArrayInputStream body;

		BufferedInputStream(ByteArrayInputStream body) {
			this.body = body;
		}

		@Override
		public int read() {
			return this.body.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			return this.body.read(buffer, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("Requests are not read asynchronously");
		}

	}

}
