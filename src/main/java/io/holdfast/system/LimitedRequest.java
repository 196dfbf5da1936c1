package io.holdfast.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body ends with an error where it passes its limit, of bytes or of time.
 */
class LimitedRequest extends HttpServletRequestWrapper {

	private final long maxBytes;

	private final long end;

	/** The time of the body begins now. */
	LimitedRequest(HttpServletRequest request, long maxBytes, Duration time) {
		super(request);
		this.maxBytes = maxBytes;
		this.end = System.nanoTime() + time.toNanos();
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new LimitedInputStream(super.getInputStream(), this.maxBytes, this.end);
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	private static final class LimitedInputStream extends ServletInputStream {

		private final ServletInputStream body;

		private final long maxBytes;

		private final long end;

		private long left;

		LimitedInputStream(ServletInputStream body, long maxBytes, long end) {
			this.body = body;
			this.maxBytes = maxBytes;
			this.end = end;
			this.left = maxBytes;
		}

		@Override
		public int read() throws IOException {
			byte[] single = new byte[1];
			return (read(single, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(single[0]);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = readInTime(buffer, offset, length);
			this.left -= Math.max(0, read);
			if (this.left < 0) {
				throw new RequestProblemException(new RequestProblem.PayloadTooLarge(this.maxBytes));
			}
			return read;
		}

		/** The container itself gives up only where nothing comes at all. */
		private int readInTime(byte[] buffer, int offset, int length) throws IOException {
			try {
				int read = this.body.read(buffer, offset, length);
				if (read >= 0 && System.nanoTime() - this.end > 0) {
					throw new RequestProblemException(new RequestProblem.BodyTooSlow());
				}
				return read;
			}
			catch (IOException ex) {
				if (ex.getCause() instanceof SocketTimeoutException) {
					throw new RequestProblemException(new RequestProblem.BodyTooSlow());
				}
				throw ex;
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
