package goldpath.evaluator;

import java.util.Arrays;

/** The textbook's Hungarian method with potentials, for fewer rows than columns, in time rows squared times columns. */
final class Hungarian {

    private Hungarian() {}

    static int cheapest(int[][] cost) {
        int rows = cost.length;
        int columns = cost[0].length;
        int[] rowPotential = new int[rows + 1];
        int[] columnPotential = new int[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] way = new int[columns + 1];
        int[] least = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            Arrays.fill(least, Integer.MAX_VALUE);
            Arrays.fill(used, false);
            do {
                used[column] = true;
                int current = rowOf[column];
                int delta = Integer.MAX_VALUE;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (!used[j]) {
                        int reduced = cost[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            way[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (used[j]) {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            do {
                int previous = way[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            } while (column != 0);
        }
        return -columnPotential[0];
    }
}
