/**
 * Loss rasters kept on disk by what they were computed from. Nothing here knows a cell, a threshold or a database:
 * azimuth, tilt, power and criteria are passes over what lies here, and never another sweep.
 */
@NullMarked
package vn.phusong.planner.prediction.loss;

import org.jspecify.annotations.NullMarked;
