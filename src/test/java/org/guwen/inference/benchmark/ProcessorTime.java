package org.guwen.inference.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Processor time of the measuring thread: other work on the machine moves it far less than the clock on the wall. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Operations measured. */
    public long operations;

    /** Processor time that they took, in nanoseconds. */
    public long processorNanos;

    private long begin;

    /** Begins to measure. */
    @Setup(Level.Iteration)
    public void begin() {
        begin = THREADS.getCurrentThreadCpuTime();
    }

    /** Ends to measure. */
    @TearDown(Level.Iteration)
    public void end() {
        processorNanos = THREADS.getCurrentThreadCpuTime() - begin;
    }
}
