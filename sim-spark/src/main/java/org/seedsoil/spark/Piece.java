package org.seedsoil.spark;

import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.seedsoil.sweep.WorkPlan;
import org.seedsoil.sweep.Worker;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What a task does: the piece of work whose number its partition holds. One piece a task, one thread a piece. */
final class Piece extends AbstractFunction2<TaskContext, Iterator<Long>, byte[]> implements Serializable {
    private static final long serialVersionUID = 1;

    /** What this executor read last; all tasks of a sweep share it. */
    private static @Nullable Opened opened;

    private final Broadcast<WorkPlan> plan;

    private record Opened(WorkPlan plan, Worker worker) {}

    Piece(Broadcast<WorkPlan> plan) {
        this.plan = plan;
    }

    @Override
    public byte[] apply(TaskContext context, Iterator<Long> numbers) {
        return worker(plan.value()).run(numbers.next());
    }

    private static synchronized Worker worker(WorkPlan plan) {
        Opened known = opened;
        if (known == null || !known.plan().equals(plan)) {
            known = new Opened(plan, Worker.of(plan));
            opened = known;
        }
        return known.worker();
    }
}
