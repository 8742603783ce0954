/**
 * Durable background work on db-scheduler: a module brings a {@link vn.phusong.planner.job.JobType} bean, anybody
 * submits it through {@link vn.phusong.planner.job.Jobs}, and whichever process runs jobs on this database does it. A
 * job outlives its process: interrupted by a stop or a crash it is started again, from its beginning, by the next one.
 * Floor 0: may import {@code command}, and no other module.
 */
@NullMarked
package vn.phusong.planner.job;

import org.jspecify.annotations.NullMarked;
