@NullMarked
package goldpath.bot.understanding;

import org.jspecify.annotations.NullMarked;
