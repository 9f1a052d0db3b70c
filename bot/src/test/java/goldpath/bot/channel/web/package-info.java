@NullMarked
package goldpath.bot.channel.web;

import org.jspecify.annotations.NullMarked;
