package goldpath.bot.wording;

import goldpath.bot.conversation.Insight;
import goldpath.bot.conversation.Insight.Team.Part;
import goldpath.bot.conversation.Staff;
import goldpath.bot.conversation.Staff.Critical;
import goldpath.bot.wording.Block.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom the levels rest on, and who is not needed for them. */
final class People {

    private final Speech speech;

    People(Speech speech) {
        this.speech = speech;
    }

    String critical(Critical critical) {
        List<String> levels = critical.levels().stream().map(speech::level).toList();
        return speech.text(
                "staff.critical",
                "person",
                speech.quoted(critical.person()),
                "levels",
                speech.and(levels),
                "exams",
                critical.exams());
    }

    Optional<String> spare(Staff staff) {
        List<String> names = staff.spare().stream().map(speech::quoted).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(speech.text("staff.spare", "people", speech.and(names), "count", names.size()));
    }

    List<Block> of(Insight.Team team) {
        if (team.asked() == Part.SPARE) {
            String none = team.staff().people() == 0 ? "staff.nobody" : "staff.none_spare";
            return List.of(Block.Paragraph.of(spare(team.staff()).orElseGet(() -> speech.text(none))));
        }
        if (team.attained().isEmpty()) {
            return List.of(speech.paragraph("staff.nothing_attained"));
        }
        List<String> lines = new ArrayList<>();
        team.staff().critical().forEach(critical -> lines.add(critical(critical)));
        return lines.isEmpty()
                ? List.of(speech.paragraph(
                        "staff.none_critical",
                        "level",
                        speech.level(team.attained().get())))
                : List.of(speech.paragraph("staff.intro", "count", lines.size()), Items.of(lines));
    }
}
