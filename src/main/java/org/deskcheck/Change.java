package org.deskcheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskcheck.Whole.Kept;
import org.deskcheck.align.Reach;
import org.deskcheck.align.Reach.By;
import org.deskcheck.align.Reach.Text;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.fact.Moment;

/**
 * What differs between a dossier and the one before it, and which claims that can bear on. Made, it has put the new
 * entries in the place of the old ones.
 */
final class Change {

    /** An entry before and after; one of them is absent where it came or went. */
    private record Pair<T>(Optional<T> before, Optional<T> after) {}

    private final Whole whole;
    private final Map<String, Pair<ClaimEntry>> claims;
    private final Map<String, Pair<DocumentEntry>> documents;
    private final Map<String, Pair<QuestionEntry>> questions;
    private final Map<String, Text> textsBefore = new HashMap<>();
    private final Set<String> seeds = new HashSet<>();
    private final List<Reach.Key> begin = new ArrayList<>();
    private boolean anywhere;

    /** Compares by entry, so that entries that were not read again cost nothing. */
    Change(Whole whole, Dossier next) {
        this.whole = whole;
        Map<String, ClaimEntry> claimsBefore = new HashMap<>();
        whole.claims.forEach((id, kept) -> claimsBefore.put(id, kept.entry()));
        this.claims = pairs(claimsBefore, next.claims(), ClaimEntry::id);
        this.documents = pairs(whole.documents, next.documents(), DocumentEntry::id);
        this.questions = pairs(whole.questions, next.questions(), QuestionEntry::id);
    }

    private static <T> Map<String, Pair<T>> pairs(Map<String, T> before, Collection<T> after, Function<T, String> id) {
        Map<String, Pair<T>> pairs = new LinkedHashMap<>();
        int met = 0;
        for (T entry : after) {
            T old = before.get(id.apply(entry));
            met += old == null ? 0 : 1;
            if (!entry.equals(old)) {
                pairs.put(id.apply(entry), new Pair<>(Optional.ofNullable(old), Optional.of(entry)));
            }
        }
        if (met < before.size()) {
            Set<String> there = new HashSet<>();
            after.forEach(entry -> there.add(id.apply(entry)));
            before.forEach((key, old) -> {
                if (!there.contains(key)) {
                    pairs.put(key, new Pair<>(Optional.of(old), Optional.empty()));
                }
            });
        }
        return pairs;
    }

    boolean nothing() {
        return claims.isEmpty() && documents.isEmpty() && questions.isEmpty();
    }

    boolean ofQuestions() {
        return !questions.isEmpty();
    }

    /** The documents that came, went or are others now. */
    Set<String> documents() {
        return documents.keySet();
    }

    /** The questions that came, went or are others now, and those that claims answered. */
    Set<String> questions() {
        Set<String> all = new HashSet<>(questions.keySet());
        claims.values().forEach(pair -> pair.before().map(ClaimEntry::question).ifPresent(all::add));
        return all;
    }

    /** The claims that came, went or are others now. */
    Set<String> claims() {
        return claims.keySet();
    }

    /** Whether its effects can be anywhere, for a reason that no key tells. */
    boolean anywhere() {
        return anywhere;
    }

    /** Puts the new entries in the place of the old ones. */
    void apply() {
        whole.ties.begin();
        Map<String, Optional<String>> firstBefore = firstClaims();
        Map<String, Boolean> publishedBefore = publishing();
        questions.forEach((id, pair) -> {
            pair.before().ifPresent(question -> {
                begin.add(new Reach.Key(By.SUBJECT, question.subject()));
                whole.questions.remove(id);
            });
            pair.after().ifPresent(question -> {
                begin.add(new Reach.Key(By.SUBJECT, question.subject()));
                whole.questions.put(id, question);
                whole.reach.question(question);
            });
        });
        // old followers first: a document that no longer corrects another bears on it too
        documents.forEach((id, pair) -> pair.before().ifPresent(document -> {
            near(document);
            textsBefore.put(id, Objects.requireNonNull(whole.texts.get(id)));
            whole.remove(document);
        }));
        documents.forEach((id, pair) -> pair.after().ifPresent(whole::add));
        claims.forEach((id, pair) -> pair.before().ifPresent(entry -> {
            Kept kept = Objects.requireNonNull(whole.claims.remove(id));
            whole.ties.remove(id, kept.keys());
            whole.ties.remove(id, kept.after());
            begin.addAll(kept.keys());
        }));
        claims.forEach((id, pair) -> pair.after().ifPresent(this::add));
        again();
        documents.forEach((id, pair) -> pair.after().ifPresent(this::near));
        publishedBefore.forEach((publisher, before) -> anywhere |= whole.reach.tellsRole(publisher)
                && before != !whole.publishedBy(whole.reach.id(publisher)).isEmpty());
        firstBefore.forEach((document, before) -> {
            Optional<String> now = whole.ties.first(document);
            if (!now.equals(before)) {
                before.ifPresent(seeds::add);
                now.ifPresent(seeds::add);
            }
        });
    }

    private void add(ClaimEntry entry) {
        Kept kept = new Kept(entry, whole.reach.of(entry), Set.of());
        whole.claims.put(entry.id(), kept);
        whole.ties.add(entry.id(), kept.keys());
        seeds.add(entry.id());
    }

    /** A claim's keys depend on its document and on what its question is. */
    private void again() {
        Set<String> stale = new HashSet<>();
        documents.keySet().forEach(id -> stale.addAll(whole.ties.of(By.DOCUMENT, id)));
        if (!questions.isEmpty()) {
            whole.claims.forEach((id, kept) -> {
                if (questions.containsKey(kept.entry().question())
                        || kept.entry().about().filter(questions::containsKey).isPresent()) {
                    stale.add(id);
                }
            });
        }
        stale.removeAll(claims.keySet());
        for (String id : stale) {
            Kept kept = Objects.requireNonNull(whole.claims.get(id));
            whole.ties.remove(id, kept.keys());
            begin.addAll(kept.keys());
            Kept now = new Kept(kept.entry(), whole.reach.of(kept.entry()), kept.after());
            whole.claims.put(id, now);
            whole.ties.add(id, now.keys());
            seeds.add(id);
        }
    }

    private Map<String, Optional<String>> firstClaims() {
        Map<String, Optional<String>> first = new HashMap<>();
        claims.values().forEach(pair -> {
            pair.before().map(ClaimEntry::document).ifPresent(id -> first.computeIfAbsent(id, whole.ties::first));
            pair.after().map(ClaimEntry::document).ifPresent(id -> first.computeIfAbsent(id, whole.ties::first));
        });
        return first;
    }

    private Map<String, Boolean> publishing() {
        Map<String, Boolean> publishing = new HashMap<>();
        documents.values().forEach(pair -> List.of(pair.before(), pair.after())
                .forEach(each -> each.ifPresent(document -> publishing.computeIfAbsent(
                        document.publisher(),
                        name -> !whole.publishedBy(whole.reach.id(name)).isEmpty()))));
        return publishing;
    }

    /** The claims of documents beside one that changes. */
    private void near(DocumentEntry document) {
        Set<String> beside = new HashSet<>(Whole.named(document));
        Deque<String> open = new ArrayDeque<>(List.of(document.id()));
        while (!open.isEmpty()) {
            whole.follow(open.pop()).stream().filter(beside::add).forEach(open::push);
        }
        beside.forEach(id -> seeds.addAll(whole.ties.of(By.DOCUMENT, id)));
        seeds.addAll(whole.ties.of(By.NAMES, document.id()));
        for (String subject : document.complete()) {
            seeds.addAll(whole.ties.of(By.UNSAID, whole.reach.id(document.publisher())));
            if (subject.equals("*")) {
                anywhere = true;
            } else if (whole.reach.between(subject).size() == 2) {
                begin.add(new Reach.Key(By.SUBJECT, subject));
            }
        }
    }

    /**
     * The claims that the change can bear on, without those that went: those that are others now, all that share a key
     * that joins, and so on.
     *
     * @param besides claims that it bears on for another reason
     */
    Set<String> reached(Collection<String> besides) {
        Set<String> reached = new HashSet<>(seeds);
        reached.addAll(besides);
        turned(reached);
        unknowns(reached);
        texts(reached);
        reached.retainAll(whole.claims.keySet());
        Deque<String> open = new ArrayDeque<>(reached);
        Set<Reach.Key> followed = new HashSet<>();
        for (Reach.Key key : begin) {
            follow(key, followed, reached, open);
        }
        while (!open.isEmpty()) {
            Objects.requireNonNull(whole.claims.get(open.pop()))
                    .keys()
                    .forEach(key -> follow(key, followed, reached, open));
        }
        return reached;
    }

    private void follow(Reach.Key key, Set<Reach.Key> followed, Set<String> reached, Deque<String> open) {
        boolean joins = key.by().joins()
                || (key.by() == By.STAKE
                        && !(whole.ties.had(By.HEARD, key.of())
                                && whole.ties.keys(By.HEARD).contains(key.of())));
        if (joins && followed.add(key)) {
            whole.ties.of(key.by(), key.of()).stream().filter(reached::add).forEach(open::push);
        }
    }

    /** Where the first claim says something of a source or a document, or the last one did. */
    private void turned(Set<String> reached) {
        for (Reach.Key key : whole.ties.turned()) {
            switch (key.by()) {
                case CITES, CREDITS ->
                    whole.publishedBy(key.of())
                            .forEach(document -> reached.addAll(whole.ties.of(By.DOCUMENT, document)));
                case SPEAKS -> reached.addAll(whole.ties.of(By.LAST, key.of()));
                case DOCUMENT -> {
                    reached.addAll(whole.ties.of(By.QUOTES, key.of()));
                    Optional.ofNullable(whole.documents.get(key.of())).ifPresent(document -> {
                        Whole.named(document).forEach(id -> reached.addAll(whole.ties.of(By.DOCUMENT, id)));
                        whole.follow(key.of()).forEach(id -> reached.addAll(whole.ties.of(By.DOCUMENT, id)));
                    });
                }
                default -> {
                    // what is known after aligning is compared then; names are compared as such
                }
            }
        }
    }

    /** What is not known is held against all that its document names. */
    private void unknowns(Set<String> reached) {
        claims.values().forEach(pair -> {
            pair.before().ifPresent(entry -> reached.addAll(whole.ties.of(By.UNKNOWN, entry.document())));
            pair.after().ifPresent(entry -> reached.addAll(whole.ties.of(By.UNKNOWN, entry.document())));
        });
    }

    /** Claims that name a source of which texts came or went, where that can matter to them. */
    private void texts(Set<String> reached) {
        Set<String> texts = new TreeSet<>(documents.keySet());
        whole.ties.turned().stream()
                .filter(key -> key.by() == By.DOCUMENT)
                .map(Reach.Key::of)
                .forEach(texts::add);
        Map<String, Set<String>> byPublisher = new HashMap<>();
        for (String id : texts) {
            Stream.of(before(id), Optional.ofNullable(whole.texts.get(id)))
                    .flatMap(Optional::stream)
                    .forEach(text -> byPublisher
                            .computeIfAbsent(text.publisher().id(), unused -> new TreeSet<>())
                            .add(id));
        }
        byPublisher.forEach((publisher, changed) -> whole.ties.of(By.CITES, publisher).stream()
                .filter(claim -> !reached.contains(claim))
                .filter(claim -> matters(claim, publisher, changed))
                .toList()
                .forEach(reached::add));
    }

    /** A document as it was. */
    private Optional<Text> before(String id) {
        return documents.containsKey(id)
                ? Optional.ofNullable(textsBefore.get(id))
                : Optional.ofNullable(whole.texts.get(id));
    }

    private Optional<Text> now(String id) {
        return Optional.ofNullable(whole.texts.get(id));
    }

    /**
     * Whether it can matter to a claim that names a source which of the source's documents there are: which of them the
     * claim can have it from, whether all of these are held in full, and which is the only one.
     */
    private boolean matters(String claim, String publisher, Set<String> changed) {
        Kept kept = Objects.requireNonNull(whole.claims.get(claim));
        Moment day =
                Objects.requireNonNull(whole.texts.get(kept.entry().document())).published();
        boolean earlier = changed.stream().anyMatch(id -> Stream.of(before(id), now(id))
                .flatMap(Optional::stream)
                .anyMatch(text -> text.published().mayPrecede(day)));
        if (!earlier) {
            return false;
        }
        Set<String> all = new TreeSet<>(whole.publishedBy(publisher));
        all.addAll(changed);
        Map<String, Text> then = earlier(all, this::before, publisher, day);
        Map<String, Text> now = earlier(all, this::now, publisher, day);
        Map<String, Text> toldThen = new HashMap<>(then);
        toldThen.keySet().removeIf(id -> !whole.ties.had(By.DOCUMENT, id));
        Map<String, Text> toldNow = new HashMap<>(now);
        toldNow.keySet().removeIf(id -> whole.ties.of(By.DOCUMENT, id).isEmpty());
        if ((toldThen.size() == 1 || toldNow.size() == 1) && !toldThen.keySet().equals(toldNow.keySet())) {
            return true;
        }
        then.remove(kept.entry().document());
        now.remove(kept.entry().document());
        if (then.isEmpty() != now.isEmpty()) {
            return true;
        }
        String subject = whole.reach.subject(kept.entry().question());
        boolean leans = kept.after().stream()
                .filter(key -> key.by() == By.LEANS)
                .anyMatch(key -> then.containsKey(key.of()) && now.containsKey(key.of()));
        boolean whole = changed.stream()
                .flatMap(id -> Stream.of(then.get(id), now.get(id)))
                .anyMatch(text -> text != null && text.inFull(subject));
        return !leans && (whole || allInFull(then, subject) || allInFull(now, subject));
    }

    private static boolean allInFull(Map<String, Text> texts, String subject) {
        return texts.values().stream().allMatch(text -> text.inFull(subject));
    }

    private static Map<String, Text> earlier(
            Set<String> ids, Function<String, Optional<Text>> text, String publisher, Moment day) {
        Map<String, Text> earlier = new HashMap<>();
        ids.forEach(id -> text.apply(id)
                .filter(one -> one.publisher().id().equals(publisher))
                .filter(one -> one.published().mayPrecede(day))
                .ifPresent(one -> earlier.put(id, one)));
        return earlier;
    }
}
