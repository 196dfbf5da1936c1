package io.holdfast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.holdfast.support.Api.Answer;

/** Has begun a request on a connection of its own, and sends the rest byte by byte. */
public final class SlowCaller implements AutoCloseable {

	private final Socket socket;

	public SlowCaller(int port, String beginning) {
		try {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.socket.setSoTimeout(15_000);
			this.socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As long as nothing has come back. */
	public void sendOneByte() {
		if (!isAnswered()) {
			try {
				this.socket.getOutputStream().write('x');
			}
			catch (IOException ex) {
				// The server may answer and hang up meanwhile.
			}
		}
	}

	public boolean isAnswered() {
		try {
			return this.socket.getInputStream().available() > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for it. */
	public Answer answer() {
		try {
			return Wire.answer(this.socket.getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for the other side to do so. */
	public boolean isHungUpOn() {
		try {
			return this.socket.getInputStream().read() < 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
