package io.holdfast.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** What this process takes of the machine, from now on. */
class ProcessorTime {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private final long taken = SYSTEM.getProcessCpuTime();

	private final long start = System.nanoTime();

	double seconds() {
		return (System.nanoTime() - this.start) / 1e9;
	}

	/** Of all its processors. */
	double share() {
		return (SYSTEM.getProcessCpuTime() - this.taken) / 1e9 / seconds() / SYSTEM.getAvailableProcessors();
	}

}
