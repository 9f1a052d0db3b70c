/** The result as a picture: drawn headless, with a font that comes along, in the words of a language. */
@NullMarked
package goldpath.bot.picture;

import org.jspecify.annotations.NullMarked;
