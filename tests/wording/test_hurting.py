"""Words that label, blame, promise, play down, silence or burden are found; kind words are not."""

import pytest

from wnp.lexicon import LANGUAGES, table
from wnp.wording.catalogue import WORD_RULES
from wnp.wording.hurting import no_word_hurts
from wnp.wording.phrases import parse_phrase
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting
from wnp.wording.sentences import sentences_in

NAMES = frozenset({"mia", "ben", "papa", "mama", "oma", "frau", "klein"})


def rules(words, level=Level.MIDDLE, language="de", **more):
    """Return the rules that remark on a text."""
    setting = Setting(language, level, names=NAMES, **more)
    return [remark.rule for remark in no_word_hurts(sentences_in(words, language), setting)]


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("label", """Papa ist ein Alkoholiker. Der Täter war Papa. Mama ist das Opfer.
            Mia ist ein schwieriges Kind. Deine Mutter ist unkooperativ. Die Familie ist asozial.
            Ein gewalttätiger Vater darf nicht kommen. Mia ist sehr frech. Mama ist uneinsichtig.
            Die Kinder waren verwahrlost. Der Fall Mia geht ans Gericht."""),
        ("blames-child", """Das Amt kam, weil du so laut warst. Wegen dir gab es Streit.
            Mia war nicht brav. Du bist selbst schuld. Papa schrie, weil Mia nicht gehört hat.
            Du hättest etwas sagen müssen. Wenn du brav bist, kommt Mama. Das ist deine Schuld.
            Ben muss zur Strafe ins Heim. Du hast Mama krank gemacht."""),
        ("blames-parent", """Papa ist an allem schuld. Mama hat versagt. Mama war zu faul.
            Dein Vater hat dich verlassen. Deine Mutter wollte dich nicht. Schuld ist nur Papa.
            Papa hat die Familie zerstört. Papa hat Mia im Stich gelassen. Papa denkt nur an sich.
            Ihr waren die Drogen wichtiger als du. Mama kümmert sich nicht um Mia."""),
        ("promise", """Bald kommst du wieder nach Hause. Mia kommt bald nach Hause. Alles wird gut.
            Papa wird nie wieder schlagen. Das ist versprochen. Wir versprechen dir das.
            Mama wird bestimmt wieder gesund. Du bleibst für immer bei Oma.
            Dann ist alles wieder wie früher. Mia muss nie wieder Angst haben."""),
        ("minimising", """Papa ist nur die Hand ausgerutscht. Das war nicht so schlimm.
            Es war nur ein kleiner Streit. Papa hat Mia nur ein bisschen gehauen. Halb so wild.
            So etwas kommt in jeder Familie vor. Stell dich nicht so an. Es war nur ein Klaps."""),
        ("secret", """Das darfst du niemandem sagen. Das ist unser Geheimnis. Verrate es keinem.
            Mia darf niemandem davon erzählen. Das bleibt unter uns. Sag niemandem etwas davon.
            Erzähl in der Schule nichts davon. Du darfst mit niemandem darüber reden.
            Mia soll das für sich behalten. Davon darf niemand etwas wissen."""),
        ("burden", """Sei stark! Pass gut auf Mama auf. Hilf deinem Bruder. Mama braucht dich.
            Du musst jetzt tapfer sein. Du bist jetzt der Mann im Haus. Mia muss Mama trösten.
            Du musst dich entscheiden, bei wem du wohnst. Tröste Mama. Mach Mama keine Sorgen."""),
        ("generalisation", """Papa ist immer betrunken. Mama hat nie gekocht. Papa schreit immer.
            Mama und Papa streiten ständig. Papa kommt nie zum Besuch. Dauernd gab es Streit."""),
        ("diagnosis", """Mama hat Borderline. Mia hat ADHS. Mama ist depressiv.
            Papa hat eine Psychose. Ben ist hyperaktiv. Mama hat Depressionen."""),
    ],
)  # fmt: skip
def test_what_hurts_is_found(rule, texts):
    for sentence in sentences_in(texts, "de"):
        assert rules(sentence.text)[:1] == [rule], sentence.text


@pytest.mark.parametrize(
    "words",
    [
        "Auf jeden Fall kommt Oma.", "Im Notfall ruft Mia an.", "Die Sache war schwierig.",
        "Mama war krank.", "Niemand ist schuld.", "Du bist nicht schuld.",
        "Es war nicht deine Schuld.", "Vielleicht denkst du: Ich bin schuld.",
        "Papa ist nicht wegen dir gegangen.", "Kinder sind nie schuld.",
        "Schlechte Geheimnisse darfst du weitersagen.", "Unser Plan ist kein Geheimnis.",
        "Das Geschenk für Oma ist noch ein Geheimnis.", "Die Adresse darf niemand wissen.",
        "Wenn jemand sagt, das darfst du niemandem sagen, dann stimmt das nicht.",
        "Du musst niemandem etwas sagen.", "Frau Klein darf das niemandem erzählen.",
        "Mia muss das nicht für sich behalten.", "Sag Oma, wenn du Angst hast.",
        "Bald ist Weihnachten.", "Es wird bald dunkel.", "Papa darf nie wieder in die Wohnung.",
        "Niemand kann versprechen, wann Mia nach Hause kommt.",
        "Mama wünscht, dass alles gut wird.",
        "Mia isst nur ein bisschen Suppe.", "Weinen ist nicht schlimm.",
        "Mia muss nicht auf Ben aufpassen.", "Du musst nicht stark sein.", "Oma passt auf Mia auf.",
        "Mia darf weinen.", "Du musst dich nicht entscheiden.", "Geh nicht dazwischen.",
        "Papa ist nie allein mit Mia.", "Mia darf immer anrufen.", "Mama hat Mia immer lieb.",
        "Immer ist jemand da.", "Papa hat die Tasse kaputt gemacht.", "Mama verlässt das Haus.",
        "Mia ging es schlecht.", "Mia war böse auf Papa.", "Mia malt ein Monster.",
        "Das zeigt, wie stark du bist.", "Mia hat ein Problem mit dem Rad.",
        "Mama hat eine Krankheit. Sie heißt Depression.",
        "Mama hat eine Depression. Das ist eine Krankheit.",
    ],
)  # fmt: skip
def test_kind_and_harmless_words_are_left_in_peace(words):
    assert rules(words) == []


def test_examples_name_who_is_in_the_sentence():
    setting = Setting("de", names=NAMES)

    def examples(words):
        return [one.better for one in no_word_hurts(sentences_in(words, "de"), setting)]

    assert examples("Ben ist sehr aggressiv.") == ["Ben schreit, wenn es laut wird."]
    assert examples("Frau Klein ist Alkoholikerin.") == [
        "Frau Klein hat oft zu viel Alkohol getrunken."
    ]
    assert examples("Der Junkie kam.") == ["Mama hat Drogen genommen."]


def test_blame_on_a_child_is_told_from_blame_on_an_adult():
    children = frozenset({"mia"})

    assert rules("Mia ist selbst schuld.", children=children) == ["blames-child"]
    assert rules("Papa ist selbst schuld.", children=children) == ["blames-parent"]


def test_a_voice_may_say_what_it_sees_but_not_silence_a_child():
    assert rules("Papa ist an allem schuld. Alles wird gut.", is_voice=True) == []
    assert rules("Das darfst du niemandem sagen.", is_voice=True) == ["secret"]
    assert rules("Pass gut auf Mama auf.", is_voice=True) == ["burden"]


def test_always_and_never_belong_in_rules():
    assert rules("Papa schreit nie.") == ["generalisation"]
    assert rules("Papa schreit nie.", is_rule=True) == []


def test_among_adults_only_labels_blame_and_secrets_count():
    assert rules("Mama hat Borderline. Alles wird gut.", Level.ADULT) == []
    assert rules("Mama ist unkooperativ.", Level.ADULT) == ["label"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_words_and_every_phrase_asks_for_some(language):
    rows = table(f"{language}/wording/hurtful")
    every = [row for rule in rows.values() for row in rule.values()]
    phrases = [phrase for row in every for phrase in row["phrases"]]

    assert set(rows) == set(WORD_RULES) - {"trade-word"}
    assert [one for one in phrases if all(part.is_optional for part in parse_phrase(one))] == []
    assert [one for one in phrases if parse_phrase(one)[-1].is_gap] == []


def test_blame_stands_in_the_sentence_behind_what_the_child_did():
    child = Setting("en", names=frozenset({"mia", "dad"}), children=frozenset({"mia"}))

    blamed = remarks_on("Mia did not tidy up. That is why Dad hit her.", child)
    told = remarks_on("Dad was drunk. That is why Dad hit her.", child)

    assert "blames-child" in {one.rule for one in blamed}
    assert "blames-child" not in {one.rule for one in told}


@pytest.mark.parametrize("children", [frozenset(), frozenset({"mia", "ben", "rosa", "berger"})])
@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Frau Berger passt auf Mia auf.", "de"),
        ("Oma Rosa passt auf Mia und Ben auf.", "de"),
        ("Gran Rosa looks after Mia and Ben.", "en"),
        ("Mamie Rosa console maman.", "fr"),
        ("Herr Berger erzählt nichts weiter.", "de"),
    ],
)
def test_a_name_behind_a_title_is_that_of_a_grown_up(words, language, children):
    setting = Setting(
        language,
        names=NAMES | {"rosa", "berger", "herr", "gran", "mamie", "maman"},
        children=children,
    )
    found = no_word_hurts(sentences_in(words, language), setting)
    assert [remark.rule for remark in found] == []


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Ms Klein stays in the room.", "en"),
        ("The teddy stays in the room.", "en"),
        ("The cat stays in the house.", "en"),
        ("Dad says nothing.", "en"),
        ("Mia says nothing.", "en"),
        ("The teddy stays between Mia and Ben.", "en"),
        ("Le doudou reste entre Mia et Ben.", "fr"),
        ("Tes affaires restent à la maison.", "fr"),
        ("Sam was taken home by the police.", "en"),
        ("Dad did not hurt Mia.", "en"),
        ("Ms Klein says: Dad did not really hurt Mia.", "en"),
        ("Mme Klein n’en parle plus.", "fr"),
        ("On n’en parle plus.", "fr"),
        ("Tout le monde se retrouve.", "fr"),
        ("Vor Mia redet keiner schlecht.", "de"),
        ("Oma ist immer für Mia da.", "de"),
        ("Mia schläft nie ohne Teddy.", "de"),
        ("Who will look after Mia and Sam?", "en"),
        ("Adults pass on messages themselves.", "en"),
        ("One house is for good things.", "en"),
        ("Ms Klein is not allowed to say who it was.", "en"),
        ("For a long time the adults kept quiet.", "en"),
    ],
)
def test_what_only_sounds_alike_hurts_nobody(words, language):
    setting = Setting(language, names=NAMES, children=frozenset({"mia", "sam"}))
    found = no_word_hurts(sentences_in(words, language), setting)
    assert [remark.rule for remark in found] == []


@pytest.mark.parametrize(
    ("words", "language", "rule"),
    [
        ("This stays in this room.", "en", "secret"),
        ("It must stay in our house.", "en", "secret"),
        ("That stays between Mum and you.", "en", "secret"),
        ("Ça reste entre maman et toi.", "fr", "secret"),
        ("Tout reste en famille.", "fr", "secret"),
        ("You must say nothing at school.", "en", "secret"),
        ("Say nothing.", "en", "secret"),
        ("You will be home by Christmas.", "en", "promise"),
        ("Dad did not really hurt you.", "en", "minimising"),
        ("Tu n’en parles plus.", "fr", "secret"),
        ("N’en parle plus à Mme Klein.", "fr", "secret"),
        ("On n’en parle jamais.", "fr", "secret"),
        ("Oma wird immer für dich da sein.", "de", "promise"),
        ("Mia has to look after Ben.", "en", "burden"),
        ("Pass on this message to Dad.", "en", "burden"),
        ("Mia stays with Anna for good.", "en", "promise"),
        ("You are not allowed to say who hit you.", "en", "secret"),
        ("Mia has to keep quiet.", "en", "secret"),
    ],
)
def test_an_order_to_be_silent_and_a_promise_are_still_found(words, language, rule):
    setting = Setting(language, names=NAMES, children=frozenset({"mia"}))
    found = no_word_hurts(sentences_in(words, language), setting)
    assert [remark.rule for remark in found][:1] == [rule]


@pytest.mark.parametrize(
    ("words", "voice", "expected"),
    [
        ("Ben ist ein Heimkind.", False, [("label", "Heimkind", "ein Kind in einer Gruppe")]),
        ("Die Heimkinder spielen.", False, [("label", "Heimkinder", "ein Kind in einer Gruppe")]),
        ("Ben ist ein Heimkind.", True, []),
        ("Ben ist ein Kind.", False, []),
    ],
)
def test_an_organisation_has_words_of_its_own_that_hurt(words, voice, expected):
    own = (("Heimkind", "ein Kind in einer Gruppe"),)
    setting = Setting("de", names=frozenset({"ben"}), hurting_words=own, is_voice=voice)

    found = remarks_on(words, setting)

    assert [(one.rule, one.found, one.better) for one in found if one.rule == "label"] == expected
