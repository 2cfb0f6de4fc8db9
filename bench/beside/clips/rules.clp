; The five rules in CLIPS. Facts come one a line on standard input, as facts.mjs writes them; "end" ends a dossier.

(deftemplate dossier (slot id))
(deftemplate claim
  (slot id) (slot document) (slot story) (slot day) (slot question) (slot position) (slot grows)
  (slot stands-for) (slot origin) (slot attribution) (slot voice) (slot leans-on) (slot days-ahead)
  (slot rank) (slot order) (slot hedge) (slot counted)
  (slot low) (slot above) (slot high) (slot below) (slot read-low) (slot read-high)
  (slot number) (slot step) (slot bound))
(deftemplate citation (slot claim) (slot cited) (slot figures) (slot one-slip-of-noughts) (slot of-another))
(deftemplate relation (slot whole) (multislot parts) (slot exhaustive))
(deftemplate excluded (slot position) (slot claim) (slot other))
(deftemplate read-apart (slot position) (slot other) (slot read-low) (slot read-high))
(deftemplate position (slot position) (slot lead) (slot story) (slot read-low) (slot read-high))
(deftemplate own (slot position))
(deftemplate part (slot whole) (slot question) (slot hedge) (slot low) (slot above))

; what only grows was less before; the rest is held against the same day alone
(deffunction may-not-exceed (?grows ?day ?other-day)
  (if ?grows then (>= ?other-day ?day) else (= ?other-day ?day)))

(deffunction ends-before (?high ?below ?low ?above)
  (or (< ?high ?low) (and (= ?high ?low) (or ?below ?above))))

(deffunction rounds (?number ?step ?bound ?fine)
  (bind ?over (- ?fine ?number))
  (switch ?bound
    (case "more than" then (and (< (abs ?over) ?step) (>= ?over 0)))
    (case "at least" then (and (< (abs ?over) ?step) (>= ?over 0)))
    (case "nearly" then (and (< (abs ?over) ?step) (<= ?over 0)))
    (case "less than" then (and (< (abs ?over) ?step) (<= ?over 0)))
    (case "up to" then (and (< (abs ?over) ?step) (<= ?over 0)))
    (default (<= (* 2 (abs ?over)) ?step))))

(deffunction one-way (?bound)
  (switch ?bound
    (case "more than" then up)
    (case "at least" then up)
    (case "less than" then down)
    (case "up to" then down)
    (default none)))

; of two counts that a reader takes to lie apart: whether their words strictly leave room for both
(deffunction only-read-apart (?n1 ?s1 ?b1 ?l1 ?a1 ?h1 ?w1 ?n2 ?s2 ?b2 ?l2 ?a2 ?h2 ?w2)
  (not (or (= ?n1 ?n2)
           (rounds ?n1 ?s1 ?b1 ?n2)
           (rounds ?n2 ?s2 ?b2 ?n1)
           (ends-before ?h1 ?w1 ?l2 ?a2)
           (ends-before ?h2 ?w2 ?l1 ?a1)
           (and (neq (one-way ?b1) none) (eq (one-way ?b1) (one-way ?b2))))))

(deffunction times-in (?read-high ?read-low)
  (if (<= ?read-high 0) then 0 else (div ?read-low ?read-high)))

(deffunction times (?l1 ?h1 ?l2 ?h2)
  (max (times-in ?h1 ?l2) (times-in ?h2 ?l1)))

(deffunction one-voice (?one ?other)
  (or (eq ?one "") (eq ?other "") (eq ?one ?other)))

; what stands apart: for each claim the nearest of another origin, below it and above it

(defrule excluded-by-what-is-less
  (claim (id ?claim) (counted TRUE) (question ?question) (position ?position) (stands-for ?source) (grows ?grows) (day ?day)
         (low ?low) (above ?above))
  (claim (id ?other) (counted TRUE) (question ?question) (stands-for ~?source) (order ?order)
         (day ?other-day&:(may-not-exceed ?grows ?day ?other-day))
         (high ?high) (below ?below&:(ends-before ?high ?below ?low ?above)))
  (not (claim (counted TRUE) (question ?question) (stands-for ~?source)
              (day ?third-day) (high ?nearer&:(>= ?nearer ?high)) (below ?third-below)
              (order ?third&:(and (may-not-exceed ?grows ?day ?third-day)
                                  (ends-before ?nearer ?third-below ?low ?above)
                                  (or (> ?nearer ?high)
                                      (and (eq ?below TRUE) (eq ?third-below FALSE))
                                      (and (eq ?below ?third-below) (< ?third ?order)))))))
  =>
  (assert (excluded (position ?position) (claim ?claim) (other ?other))))

(defrule excluded-by-what-is-more
  (claim (id ?claim) (counted TRUE) (question ?question) (position ?position) (stands-for ?source) (grows ?grows) (day ?day)
         (high ?high) (below ?below))
  (claim (id ?other) (counted TRUE) (question ?question) (stands-for ~?source) (order ?order)
         (day ?other-day&:(may-not-exceed ?grows ?other-day ?day))
         (low ?low) (above ?above&:(ends-before ?high ?below ?low ?above)))
  (not (claim (counted TRUE) (question ?question) (stands-for ~?source)
              (day ?third-day) (low ?nearer&:(<= ?nearer ?low)) (above ?third-above)
              (order ?third&:(and (may-not-exceed ?grows ?third-day ?day)
                                  (ends-before ?high ?below ?nearer ?third-above)
                                  (or (< ?nearer ?low)
                                      (and (eq ?above TRUE) (eq ?third-above FALSE))
                                      (and (eq ?above ?third-above) (< ?third ?order)))))))
  =>
  (assert (excluded (position ?position) (claim ?claim) (other ?other))))

(defrule read-apart-from-what-is-less
  (claim (counted TRUE) (question ?question) (position ?position) (stands-for ?source) (grows ?grows) (day ?day)
         (number ?n1) (step ?s1) (bound ?b1) (low ?l1) (above ?a1) (high ?h1) (below ?w1) (read-low ?read-low))
  (claim (id ?other) (counted TRUE) (question ?question) (stands-for ~?source) (order ?order)
         (day ?other-day&:(may-not-exceed ?grows ?day ?other-day))
         (read-low ?other-low) (read-high ?read-high&:(< ?read-high ?read-low))
         (number ?n2) (step ?s2) (bound ?b2) (low ?l2) (above ?a2) (high ?h2) (below ?w2))
  (test (only-read-apart ?n1 ?s1 ?b1 ?l1 ?a1 ?h1 ?w1 ?n2 ?s2 ?b2 ?l2 ?a2 ?h2 ?w2))
  (not (claim (counted TRUE) (question ?question) (stands-for ~?source)
              (day ?third-day&:(may-not-exceed ?grows ?day ?third-day))
              (read-high ?nearer&:(>= ?nearer ?read-high)&:(< ?nearer ?read-low))
              (order ?third&:(or (> ?nearer ?read-high) (< ?third ?order)))))
  =>
  (assert (read-apart (position ?position) (other ?other) (read-low ?other-low) (read-high ?read-high))))

(defrule read-apart-from-what-is-more
  (claim (counted TRUE) (question ?question) (position ?position) (stands-for ?source) (grows ?grows) (day ?day)
         (number ?n1) (step ?s1) (bound ?b1) (low ?l1) (above ?a1) (high ?h1) (below ?w1) (read-high ?read-high))
  (claim (id ?other) (counted TRUE) (question ?question) (stands-for ~?source) (order ?order)
         (day ?other-day&:(may-not-exceed ?grows ?other-day ?day))
         (read-high ?other-high) (read-low ?read-low&:(< ?read-high ?read-low))
         (number ?n2) (step ?s2) (bound ?b2) (low ?l2) (above ?a2) (high ?h2) (below ?w2))
  (test (only-read-apart ?n1 ?s1 ?b1 ?l1 ?a1 ?h1 ?w1 ?n2 ?s2 ?b2 ?l2 ?a2 ?h2 ?w2))
  (not (claim (counted TRUE) (question ?question) (stands-for ~?source)
              (day ?third-day&:(may-not-exceed ?grows ?third-day ?day))
              (read-low ?nearer&:(<= ?nearer ?read-low)&:(> ?nearer ?read-high))
              (order ?third&:(or (< ?nearer ?read-low) (< ?third ?order)))))
  =>
  (assert (read-apart (position ?position) (other ?other) (read-low ?read-low) (read-high ?other-high))))

(defrule the-first-of-those-who-give-an-answer
  (claim (id ?lead) (position ?position) (rank ?rank) (story ?story) (read-low ?low) (read-high ?high))
  (not (claim (position ?position) (rank ?earlier&:(< ?earlier ?rank))))
  =>
  (assert (position (position ?position) (lead ?lead) (story ?story) (read-low ?low) (read-high ?high))))

(defrule said-in-two-ways
  (claim (counted TRUE) (position ?position) (question ?question) (stands-for ?source) (document ?document) (day ?day)
         (leans-on ?on) (low ?low) (above ?above) (high ?high) (below ?below))
  (claim (counted TRUE) (question ?question) (stands-for ?source) (document ?other-document) (day ?other-day)
         (leans-on ?other-on&:(or (eq ?document ?other-document)
                                  (and (= ?day ?other-day) (eq ?on "") (eq ?other-on ""))))
         (low ?other-low) (above ?other-above) (high ?other-high)
         (below ?other-below&:(or (ends-before ?other-high ?other-below ?low ?above)
                                  (ends-before ?high ?below ?other-low ?other-above))))
  =>
  (assert (own (position ?position))))

; the judgements, once all that they rest on stands

(deffunction found (?dossier ?rule ?claim)
  (format out "%s	%s	%s%n" ?dossier ?rule ?claim))

(defrule figures-disagree
  (declare (salience -10))
  (dossier (id ?dossier))
  (position (position ?position) (lead ?lead) (story ?story))
  (exists (excluded (position ?position)))
  (not (citation (claim ?lead) (figures "apart")))
  (not (and (excluded (position ?position) (other ?other))
            (test (eq ?story FALSE))
            (citation (claim ?other) (figures "apart"))))
  =>
  (found ?dossier "figures/disagree" ?lead))

(defrule figures-disagree-as-read
  (declare (salience -10))
  (dossier (id ?dossier))
  (position (position ?position) (lead ?lead) (read-low ?low) (read-high ?high))
  (not (excluded (position ?position)))
  (exists (read-apart (position ?position)))
  (not (read-apart (position ?position) (read-low ?other-low)
                   (read-high ?other-high&:(< (times ?low ?high ?other-low ?other-high) 2))))
  =>
  (found ?dossier "figures/disagree" ?lead))

(defrule figures-disagree-own-words
  (declare (salience -10))
  (dossier (id ?dossier))
  (position (position ?position) (lead ?lead))
  (exists (own (position ?position)))
  =>
  (found ?dossier "figures/disagree" ?lead))

(defrule drift-value-changed
  (dossier (id ?dossier))
  (citation (claim ?claim) (figures "apart"|"read apart") (one-slip-of-noughts FALSE))
  =>
  (found ?dossier "drift/value-changed" ?claim))

(defrule a-part-of-its-own-document
  (relation (whole ?asked) (parts $? ?question $?))
  (claim (id ?whole) (question ?asked) (document ?document) (voice ?voice))
  (claim (document ?document) (question ?question) (order ?order) (hedge ?hedge) (voice ?of&:(one-voice ?voice ?of))
         (low ?low) (above ?above) (high ?high) (below ?below))
  (not (claim (document ?document) (question ?question) (order ?first&:(< ?first ?order))
              (voice ?also&:(one-voice ?voice ?also))))
  (not (claim (document ?document) (question ?question) (voice ?also&:(one-voice ?voice ?also))
              (low ?l) (above ?a) (high ?h)
              (below ?b&:(not (and (= ?l ?low) (eq ?a ?above) (= ?h ?high) (eq ?b ?below))))))
  =>
  (assert (part (whole ?whole) (question ?question) (hedge ?hedge) (low ?low) (above ?above))))

(defrule a-part-of-the-document-that-it-rests-on
  (relation (whole ?asked) (parts $? ?question $?))
  (claim (id ?whole) (question ?asked) (document ?document) (voice ?voice) (leans-on ?cited))
  (claim (id ?cited) (document ?rests&~?document))
  (claim (document ?rests) (question ?question) (order ?order) (hedge ?hedge)
         (low ?low) (above ?above) (high ?high) (below ?below))
  (not (claim (document ?document) (question ?question) (voice ?of&:(one-voice ?voice ?of))))
  (not (claim (document ?rests) (question ?question) (order ?first&:(< ?first ?order))))
  (not (claim (document ?rests) (question ?question) (low ?l) (above ?a) (high ?h)
              (below ?b&:(not (and (= ?l ?low) (eq ?a ?above) (= ?h ?high) (eq ?b ?below))))))
  =>
  (assert (part (whole ?whole) (question ?question) (hedge ?hedge) (low ?low) (above ?above))))

(defrule parts-exceed-whole
  (declare (salience -10))
  (dossier (id ?dossier))
  (relation (whole ?asked) (parts $?parts) (exhaustive ?exhaustive))
  (claim (id ?whole) (question ?asked) (hedge ?hedge) (high ?high) (below ?below))
  (exists (part (whole ?whole)))
  (not (part (whole ?whole) (hedge ~?hedge)))
  =>
  (bind ?told 0)
  (bind ?sum 0)
  (bind ?open ?below)
  (do-for-all-facts ((?part part)) (eq ?part:whole ?whole)
    (bind ?told (+ ?told 1))
    (bind ?sum (+ ?sum ?part:low))
    (bind ?open (or ?open ?part:above)))
  (if (and (or (not ?exhaustive) (< ?told (length$ ?parts)))
           (or (> ?sum ?high) (and (= ?sum ?high) ?open)))
   then (found ?dossier "parts/exceed-whole" ?whole)))

(defrule time-happened-after-publication
  (dossier (id ?dossier))
  (claim (id ?claim) (counted TRUE) (days-ahead ?days&:(> ?days 1)))
  =>
  (found ?dossier "time/happened-after-publication" ?claim))

(defrule attribution-missing
  (dossier (id ?dossier))
  (claim (id ?claim) (origin "") (attribution "") (counted ?counted)
         (days-ahead ?days&:(or (<= ?days 0) (eq ?counted FALSE))))
  (not (citation (claim ?claim) (of-another TRUE)))
  =>
  (found ?dossier "attribution/missing" ?claim))

(deffunction judge-all ()
  (open "/dev/stdout" out "a")
  (reset)
  (bind ?line (readline))
  (while (neq ?line EOF)
    (if (eq ?line "end")
     then (run) (reset)
     else (assert-string ?line))
    (bind ?line (readline)))
  (close out))

(judge-all)
(exit)
