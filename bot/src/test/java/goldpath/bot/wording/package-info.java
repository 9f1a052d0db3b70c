@NullMarked
package goldpath.bot.wording;

import org.jspecify.annotations.NullMarked;
