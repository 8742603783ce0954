/** Tests of the launcher {@code ./phusong}, the shell script in the project's top folder. */
@NullMarked
package vn.phusong.launcher;

import org.jspecify.annotations.NullMarked;
