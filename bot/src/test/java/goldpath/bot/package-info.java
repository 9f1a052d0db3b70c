@NullMarked
package goldpath.bot;

import org.jspecify.annotations.NullMarked;
