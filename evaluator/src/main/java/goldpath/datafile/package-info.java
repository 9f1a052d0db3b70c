/** Reads YAML files in which every value knows its line, and reports all that is wrong with them at once. */
@NullMarked
package goldpath.datafile;

import org.jspecify.annotations.NullMarked;
