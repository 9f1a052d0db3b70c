@NullMarked
package goldpath.evaluator;

import org.jspecify.annotations.NullMarked;
