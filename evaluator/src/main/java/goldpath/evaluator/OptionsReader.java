package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.FactDefinition.FlagFact;
import goldpath.evaluator.Requirement.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of a competency file: their levels and what each asks for. */
final class OptionsReader {

    private final ThresholdReader thresholds;
    private final PeopleReader people;
    private final List<String> flags;
    private List<String> levelsOfFirstOption = List.of();

    OptionsReader(List<FactDefinition> facts, PeopleReader people) {
        thresholds = new ThresholdReader(facts);
        flags = facts.stream()
                .filter(FlagFact.class::isInstance)
                .map(FactDefinition::id)
                .toList();
        this.people = people;
    }

    List<Option> read(Located section) {
        List<Option> options = new ArrayList<>();
        section.named().forEach((id, option) -> options.add(option(id, option)));
        return options;
    }

    private Option option(String id, Located option) {
        option.allow(List.of("name", "levels"));
        RisingThresholds rising = new RisingThresholds();
        List<Level> levels = new ArrayList<>();
        Map<String, Located> places = option.at("levels").named();
        places.forEach((level, place) -> levels.add(new Level(level, requirements(level, place, rising))));
        refuseOtherOrder(option.at("levels"), List.copyOf(places.keySet()));
        return new Option(id, Value.text(option.at("name")), levels);
    }

    /** Levels are ranked by their order, so options must not contradict each other about it. */
    private void refuseOtherOrder(Located place, List<String> levels) {
        if (levelsOfFirstOption.isEmpty()) {
            levelsOfFirstOption = levels;
            return;
        }
        List<String> expected =
                levelsOfFirstOption.stream().filter(levels::contains).toList();
        if (!expected.equals(levels)) {
            place.refuse(
                    "are not the levels of the first option in its order.",
                    "Use " + String.join(", ", levelsOfFirstOption) + ", from low to high.");
        }
    }

    private List<Requirement> requirements(String level, Located place, RisingThresholds rising) {
        List<Requirement> requirements = new ArrayList<>();
        for (Located item : place.items()) {
            requirement(item, level, rising).ifPresent(read -> {
                if (read instanceof Flag && requirements.contains(read)) {
                    item.refuse("asks for the same flag twice in a level.", "Keep one of them.");
                }
                requirements.add(read);
            });
        }
        people.refuseTooMany(place, requirements);
        return requirements;
    }

    private Optional<Requirement> requirement(Located item, String level, RisingThresholds rising) {
        if (item.at("threshold").isThere()) {
            return Optional.of(thresholds.read(item, level, rising));
        }
        if (item.at("people").isThere()) {
            return people.read(item);
        }
        if (item.at("flag").isThere()) {
            item.allow(List.of("flag"));
            return Optional.of(new Flag(Value.reference(item.at("flag"), "flag", flags)));
        }
        item.allow(List.of(), "threshold", "coveredBy", "atLeast", "people", "flag");
        item.refuse("asks for nothing.", "Start it with 'threshold:', with 'people:' or with 'flag:'.");
        return Optional.empty();
    }
}
