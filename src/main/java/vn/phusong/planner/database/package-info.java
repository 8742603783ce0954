/**
 * Where the data lives: the data folder and its lock, and a PostgreSQL with PostGIS, which is either the one that
 * {@code PHUSONG_DB_URL} names or a private cluster run from the system's binaries. Floor 0: may import
 * {@code command}, and no other module.
 *
 * <p>The private cluster is shared by every process that works on the data folder (a server and commands beside it):
 * the first one starts it, the last one stops it. Both facts are kept by operating-system file locks, so that they hold
 * after a {@code kill -9} too.
 */
@NullMarked
package vn.phusong.planner.database;

import org.jspecify.annotations.NullMarked;
