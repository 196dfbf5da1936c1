package io.holdfast.system;

import java.io.IOException;

import io.holdfast.dialect.RequestFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the container send an answer when it is whole: with its length, and in one piece.
 * Spring flushes each body that it has written, so that every answer would be sent in
 * chunks, the end of the last one by itself. What does not fit into the container's
 * buffer still goes as it comes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class WholeAnswerFilter extends RequestFilter {

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, new Unflushed(response));
	}

	private static final class Unflushed extends HttpServletResponseWrapper {

		Unflushed(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void flushBuffer() {
			// Not before it is whole.
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			return new UnflushedOutputStream(super.getOutputStream());
		}

	}

	private static final class UnflushedOutputStream extends ServletOutputStream {

		private final ServletOutputStream body;

		UnflushedOutputStream(ServletOutputStream body) {
			this.body = body;
		}

		@Override
		public void write(int octet) throws IOException {
			this.body.write(octet);
		}

		@Override
		public void write(byte[] octets, int offset, int length) throws IOException {
			this.body.write(octets, offset, length);
		}

		@Override
		public void flush() {
			// Not before it is whole.
		}

		@Override
		public void close() throws IOException {
			this.body.close();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.body.setWriteListener(listener);
		}

	}

}
