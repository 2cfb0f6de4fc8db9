package org.deskcheck.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.dossier.InterestEntry;
import org.deskcheck.dossier.PlaceEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.RelationEntry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.dossier.SubjectEntry;
import org.deskcheck.dossier.WaiverEntry;
import org.deskcheck.problem.Place;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Measures;

/** What the files of one dossier give, gathered in the order in which they are read. */
final class Entries {
    final List<DocumentEntry> documents = new ArrayList<>();
    final List<ClaimEntry> claims = new ArrayList<>();
    final List<SourceEntry> sources = new ArrayList<>();
    final List<QuestionEntry> questions = new ArrayList<>();
    final List<SubjectEntry> subjects = new ArrayList<>();
    final List<EventEntry> events = new ArrayList<>();
    final List<PlaceEntry> places = new ArrayList<>();
    final List<InterestEntry> interests = new ArrayList<>();
    final List<RelationEntry> relations = new ArrayList<>();
    final List<Measures.Declared> measures = new ArrayList<>();
    final List<WaiverEntry> waivers = new ArrayList<>();
    final List<String> units;
    /** In which language each document is, by its id; those of all files, before the claims of any. */
    final Map<String, Language> languages;

    final Declared declared;
    /** Ids of questions that claims give in place, where none is declared under them. */
    final Set<String> inPlace = new HashSet<>();
    /** Where each of {@code measures} is declared. */
    final List<Place> measurePlaces = new ArrayList<>();

    String id = "";
    String title = "";

    Entries() {
        this(new ArrayList<>(), new HashMap<>(), new Declared());
    }

    /** Entries of a part of a dossier, of which the whole knows already in which languages it is and what it counts. */
    Entries(List<String> units, Map<String, Language> languages, Declared declared) {
        this.units = units;
        this.languages = languages;
        this.declared = declared;
    }
}
