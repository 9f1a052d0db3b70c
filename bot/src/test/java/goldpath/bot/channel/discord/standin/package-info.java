@NullMarked
package goldpath.bot.channel.discord.standin;

import org.jspecify.annotations.NullMarked;
