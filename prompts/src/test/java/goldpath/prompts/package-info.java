@NullMarked
package goldpath.prompts;

import org.jspecify.annotations.NullMarked;
