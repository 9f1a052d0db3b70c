package goldpath.evaluator;

import goldpath.evaluator.Layout.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * The seats of a layout as something to compute with: roles, and states of how many seats of each kind are taken.
 *
 * <p>A role is what one person can do for a level: fill one seat, or one seat of each of several parts at once. A state is
 * a number in mixed radix, one digit per kind of plain seat.
 */
final class Seating {

    static final int NOWHERE = -1;

    /**
     * What one person can do for a level.
     *
     * @param seats numbers of the plain seats, of different parts, ascending
     */
    record Role(List<Integer> seats, Need need) {

        Role and(int seat, Need more) {
            List<Integer> both = new ArrayList<>(seats);
            both.add(seat);
            return new Role(both, need.and(more));
        }
    }

    private final Layout layout;
    private final List<Role> roles = new ArrayList<>();
    private final int[] stride;
    private final int[][] next;
    private final int states;

    Seating(Layout layout) {
        this.layout = layout;
        stride = new int[layout.seats().size()];
        int product = 1;
        for (int seat = 0; seat < stride.length; seat++) {
            stride[seat] = product;
            product = Math.multiplyExact(product, layout.seats().get(seat).count() + 1);
        }
        states = product;
        for (int seat = 0; seat < stride.length; seat++) {
            Plain plain = layout.seats().get(seat);
            addRoles(new Role(List.of(seat), plain.need()));
        }
        next = new int[roles.size()][states];
        for (int role = 0; role < next.length; role++) {
            for (int state = 0; state < states; state++) {
                next[role][state] = after(role, state);
            }
        }
    }

    /** That role, and it with seats of later parts. */
    private void addRoles(Role role) {
        roles.add(role);
        int last = role.seats().get(role.seats().size() - 1);
        for (int seat = last + 1; seat < stride.length; seat++) {
            Plain plain = layout.seats().get(seat);
            if (plain.part() > layout.seats().get(last).part()) {
                addRoles(role.and(seat, plain.need()));
            }
        }
    }

    private int after(int role, int state) {
        int after = state;
        for (int seat : roles.get(role).seats()) {
            int count = layout.seats().get(seat).count();
            if (state / stride[seat] % (count + 1) == count) {
                return NOWHERE;
            }
            after += stride[seat];
        }
        return after;
    }

    Layout layout() {
        return layout;
    }

    List<Role> roles() {
        return roles;
    }

    int states() {
        return states;
    }

    /** The state once somebody takes a role, {@link #NOWHERE} where a seat of it is taken. */
    int next(int role, int state) {
        return next[role][state];
    }

    /** The state once somebody takes a role, by the state before. */
    int[] next(int role) {
        return next[role];
    }

    /** How many more exams somebody who touches these sets must pass, by role. */
    int[] missing(long held) {
        int[] missing = new int[roles.size()];
        for (int role = 0; role < missing.length; role++) {
            missing[role] = roles.get(role).need().missing(held);
        }
        return missing;
    }

    /** What the cheapest way to fill all seats from that crowd costs. */
    long cheapest(Crowd crowd, Price price) {
        return layout.parts() == 1
                ? new SeatFlow(layout, crowd, price).cheapest()
                : SeatTable.ofClasses(this, crowd, price).cheapest();
    }
}
