/**
 * Who may change things. Reading is open to whoever reaches the server; every request that writes, and everything under
 * {@code /api/v1/admin/}, needs the admin token. Floor 0: may import {@code problem} and {@code database} (the data
 * folder), and no other module.
 */
@NullMarked
package vn.phusong.planner.account;

import org.jspecify.annotations.NullMarked;
