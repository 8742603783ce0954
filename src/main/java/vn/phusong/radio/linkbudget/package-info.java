/**
 * From transmitted power and loss to RSRP / SS-RSRP / RSCP, thresholds and probability; the only place where RSRP is computed. May import {@code antenna}.
 */
@NullMarked
package vn.phusong.radio.linkbudget;

import org.jspecify.annotations.NullMarked;
