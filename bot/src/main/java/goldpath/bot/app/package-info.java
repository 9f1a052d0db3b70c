@NullMarked
package goldpath.bot.app;

import org.jspecify.annotations.NullMarked;
