@NullMarked
package goldpath.bot.channel.terminal;

import org.jspecify.annotations.NullMarked;
