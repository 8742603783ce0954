/**
 * What a request did wrong, or why it cannot be answered, as RFC 9457 problem details in Vietnamese and English. A
 * module throws a {@link ProblemException}; everything else that goes wrong is turned into a problem here, so that no
 * client ever sees a stack trace. Below all modules: imports none.
 */
@NullMarked
package vn.phusong.planner.problem;

import org.jspecify.annotations.NullMarked;
