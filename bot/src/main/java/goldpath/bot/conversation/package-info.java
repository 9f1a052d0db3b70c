@NullMarked
package goldpath.bot.conversation;

import org.jspecify.annotations.NullMarked;
