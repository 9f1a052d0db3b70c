package goldpath.evaluator;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The same question, answered with libraries that are made for such questions. */
final class Rivals {

    private Rivals() {}

    static void load() {
        Loader.loadNativeLibraries();
    }

    /** Source, people, kinds of seats, sink; new people are one node. */
    static long minCostFlow(Question question) {
        List<Layout.Plain> kinds = question.level.seatings().get(0).layout().seats();
        int people = question.held.length;
        int newPeople = people;
        int firstKind = people + 1;
        int source = firstKind + kinds.size();
        int sink = source + 1;
        MinCostFlow flow = new MinCostFlow();
        for (int person = 0; person <= people; person++) {
            boolean isNew = person == newPeople;
            flow.addArcWithCapacityAndUnitCost(source, person, isNew ? question.seats.length : 1, 0);
            for (int kind = 0; kind < kinds.size(); kind++) {
                int missing = kinds.get(kind).need().missing(isNew ? 0 : question.held[person]);
                int most = isNew ? kinds.get(kind).count() : 1;
                flow.addArcWithCapacityAndUnitCost(person, firstKind + kind, most, missing);
            }
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            flow.addArcWithCapacityAndUnitCost(firstKind + kind, sink, kinds.get(kind).count(), 0);
        }
        flow.setNodeSupply(source, question.seats.length);
        flow.setNodeSupply(sink, -question.seats.length);
        if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("no optimum");
        }
        long cost = flow.getOptimalCost();
        flow.delete();
        return cost;
    }

    /** Who takes a seat of which kind, and how many new people do. */
    static long cpSat(Question question) {
        List<Layout.Plain> kinds = question.level.seatings().get(0).layout().seats();
        CpModel model = new CpModel();
        LinearExprBuilder total = LinearExpr.newBuilder();
        Literal[][] takes = new Literal[question.held.length][kinds.size()];
        for (int kind = 0; kind < kinds.size(); kind++) {
            Need need = kinds.get(kind).need();
            LinearExprBuilder taken = LinearExpr.newBuilder();
            for (int person = 0; person < takes.length; person++) {
                takes[person][kind] = model.newBoolVar("");
                taken.add(takes[person][kind]);
                total.addTerm(takes[person][kind], need.missing(question.held[person]));
            }
            IntVar fresh = model.newIntVar(0, kinds.get(kind).count(), "");
            model.addEquality(taken.add(fresh), kinds.get(kind).count());
            total.addTerm(fresh, need.missing(0));
        }
        for (Literal[] person : takes) {
            model.addAtMostOne(person);
        }
        model.minimize(total);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("no optimum");
        }
        return Math.round(solver.objectiveValue());
    }

    /** Wants as many seats as people, so seats for nobody are added, which cost nothing. */
    static long jgrapht(Question question) {
        int[][] costs = question.costs();
        int people = costs[0].length;
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> seatNodes = new HashSet<>();
        Set<Integer> personNodes = new HashSet<>();
        for (int i = 0; i < people; i++) {
            seatNodes.add(i);
            personNodes.add(people + i);
            graph.addVertex(i);
            graph.addVertex(people + i);
        }
        for (int seat = 0; seat < people; seat++) {
            for (int person = 0; person < people; person++) {
                DefaultWeightedEdge edge = graph.addEdge(seat, people + person);
                graph.setEdgeWeight(edge, seat < costs.length ? costs[seat][person] : 0);
            }
        }
        return Math.round(new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, seatNodes, personNodes)
                .getMatching()
                .getWeight());
    }
}
