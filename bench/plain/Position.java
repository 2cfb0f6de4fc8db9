import java.util.ArrayList;
import java.util.List;

/** One answer exactly as given, with every claim that gives it and the nearest that it excludes. */
final class Position {

    final String id;
    final Question question;
    /** The one to speak of first. */
    final List<Claim> members = new ArrayList<>();
    final List<Claim> same = new ArrayList<>();
    final List<Claim> compared = new ArrayList<>();
    int origins;
    List<Claim> excluded = List.of();
    List<Claim> conveyedApart = List.of();
    List<Claim> own = List.of();
    int times;
    boolean against;

    Position(Question question, int number) {
        this.id = question.id + "/" + number;
        this.question = question;
    }

    Claim lead() {
        return members.get(0);
    }
}
