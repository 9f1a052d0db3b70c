@NullMarked
package goldpath.bot.channel.discord;

import org.jspecify.annotations.NullMarked;
