"""What makes a German sentence hard is found, with the words that would be easier."""

import pytest

from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = frozenset("mia ben mama papa oma opa tom lena klein frau roth kaya herr".split())
WOMEN, MEN = frozenset({"mia", "mama", "oma"}), frozenset({"ben", "papa", "opa", "tom"})


def remarked(words, level="middle", region="DE"):
    """Return which rules remark on a text, and what they propose."""
    setting = Setting("de", Level(level), region, NAMES, WOMEN, MEN, children=frozenset({"mia"}))
    return [(one.rule, one.better) for one in remarks_on(words, setting)]


CLAUSES = [
    ("young", "Oma kocht und Mia spielt.", "two-statements", "Oma kocht. Mia spielt."),
    ("young", "Papa ist laut und Mama weint.", "two-statements", "Papa ist laut. Mama weint."),
    (
        "young",
        "Mia schläft bei Oma, Ben schläft bei Opa.",
        "two-statements",
        "Mia schläft bei Oma. Ben schläft bei Opa.",
    ),
    (
        "middle",
        "Frau Klein kommt am Montag zu Besuch und Mama zeigt ihr das Kinderzimmer.",
        "two-statements",
        "Frau Klein kommt am Montag zu Besuch. Mama zeigt ihr das Kinderzimmer.",
    ),
    (
        "middle",
        "Papa wohnt jetzt in der Stadt, aber am Samstag besucht er dich.",
        "two-statements",
        "Papa wohnt jetzt in der Stadt. Aber am Samstag besucht er dich.",
    ),
    (
        "middle",
        "Mama macht eine Therapie in der Klinik und Oma passt auf dich auf.",
        "two-statements",
        "Mama macht eine Therapie in der Klinik. Oma passt auf dich auf.",
    ),
    (
        "middle",
        "Ben war allein zu Hause, denn Mama hat bis spät am Abend gearbeitet.",
        "two-statements",
        "Ben war allein zu Hause. Mama hat bis spät am Abend gearbeitet.",
    ),
    (
        "teen",
        "Das Gericht hat im Mai entschieden, und seitdem wohnst du bei deiner Tante in Köln.",
        "two-statements",
        "Das Gericht hat im Mai entschieden. Seitdem wohnst du bei deiner Tante in Köln.",
    ),
    (
        "middle",
        "Am Montag kommt Oma zu Besuch und am Dienstag geht Mia zum Arzt.",
        "two-statements",
        "Am Montag kommt Oma zu Besuch. Am Dienstag geht Mia zum Arzt.",
    ),
    (
        "young",
        "Mama ist müde, weil sie viel arbeitet.",
        "subordinate-clause",
        "Sie arbeitet viel. Darum ist Mama müde.",
    ),
    (
        "young",
        "Wenn Papa laut ist, geht Mia zu Oma.",
        "subordinate-clause",
        "Ist Papa laut? Dann geht Mia zu Oma.",
    ),
    (
        "young",
        "Frau Klein sagt, dass Mia sicher ist.",
        "subordinate-clause",
        "Frau Klein sagt: Mia ist sicher.",
    ),
    ("young", "Mia weiß nicht, wo Papa ist.", "subordinate-clause", ""),
    ("young", "Als Mama krank war, kam Oma.", "subordinate-clause", ""),
    (
        "young",
        "Das ist die Frau, die uns hilft.",
        "subordinate-clause",
        "Das ist die Frau. Sie hilft uns.",
    ),
    ("young", "Mia geht zu Oma, um zu schlafen.", "subordinate-clause", ""),
    (
        "middle",
        "Obwohl Papa versprochen hat zu kommen, war er nicht da.",
        "subordinate-clause",
        "",
    ),
    ("middle", "Nachdem die Polizei gekommen ist, war es still.", "subordinate-clause", ""),
    (
        "middle",
        "Bevor Mia schläft, ruft Mama noch einmal an.",
        "subordinate-clause",
        "Zuerst ruft Mama noch einmal an. Dann schläft Mia.",
    ),
    (
        "middle",
        "Während Mama in der Klinik ist, wohnt Mia bei Oma.",
        "subordinate-clause",
        "Mama ist in der Klinik. In dieser Zeit wohnt Mia bei Oma.",
    ),
    ("middle", "Mama lernt, indem sie mit Frau Roth übt.", "subordinate-clause", ""),
    (
        "middle",
        "Papa war so laut, sodass die Nachbarin kam.",
        "subordinate-clause",
        "Papa war so laut. Darum kam die Nachbarin.",
    ),
    ("middle", "Das ist das Haus, in dem Mia jetzt wohnt.", "subordinate-clause", ""),
    ("middle", "Die Frau, mit der Mia spricht, heißt Frau Klein.", "subordinate-clause", ""),
    (
        "middle",
        "Frau Klein möchte, dass Mia weiß, warum sie bei Oma wohnt.",
        "subordinate-clause",
        "",
    ),
    (
        "middle",
        "Weil Mama oft sehr müde war und viel geschlafen hat, hat Oma geholfen.",
        "subordinate-clause",
        "",
    ),
    (
        "teen",
        "Obwohl deine Eltern sich Mühe geben, reicht es noch nicht.",
        "subordinate-clause",
        "Deine Eltern geben sich Mühe. Trotzdem reicht es noch nicht.",
    ),
    (
        "teen",
        "Nachdem das Gericht entschieden hat, wohnst du bei deiner Tante.",
        "subordinate-clause",
        "",
    ),
    (
        "teen",
        "Während du in der Schule bist, spricht Frau Klein mit deinen Eltern.",
        "subordinate-clause",
        "Du bist in der Schule. In dieser Zeit spricht Frau Klein mit deinen Eltern.",
    ),
    (
        "teen",
        "Frau Klein hat gesagt, dass du mitreden darfst, wenn alle entscheiden, wo du wohnst.",
        "subordinate-clause",
        "",
    ),
    (
        "young",
        "Mama ruht sich aus und Papa kocht.",
        "two-statements",
        "Mama ruht sich aus. Papa kocht.",
    ),
    (
        "middle",
        "Gestern hat Papa geschrien und Mia ist zu Oma gelaufen.",
        "two-statements",
        "Gestern hat Papa geschrien. Mia ist zu Oma gelaufen.",
    ),
    (
        "middle",
        "Mia darf jederzeit anrufen und Oma kommt dann sofort mit dem Auto.",
        "two-statements",
        "Mia darf jederzeit anrufen. Oma kommt dann sofort mit dem Auto.",
    ),
    (
        "middle",
        "Die Polizei ist gekommen, die Nachbarin hat auf Mia aufgepasst.",
        "two-statements",
        "Die Polizei ist gekommen. Die Nachbarin hat auf Mia aufgepasst.",
    ),
    (
        "middle",
        "Oma bleibt bis Freitag bei uns, danach kommt Tante Lena für eine Woche.",
        "two-statements",
        "Oma bleibt bis Freitag bei uns. Danach kommt Tante Lena für eine Woche.",
    ),
    (
        "teen",
        "Du kannst bei uns bleiben und deine Mutter besucht dich jeden zweiten Samstag im Monat.",
        "two-statements",
        "Du kannst bei uns bleiben. Deine Mutter besucht dich jeden zweiten Samstag im Monat.",
    ),
    (
        "middle",
        "Du bleibst bei Oma und ich komme jeden Dienstag nach der Schule.",
        "two-statements",
        "Du bleibst bei Oma. Ich komme jeden Dienstag nach der Schule.",
    ),
    ("young", "Mia schläft bei Oma, bis Mama gesund ist.", "subordinate-clause", ""),
    ("young", "Papa lernt, wie er ruhig bleibt.", "subordinate-clause", ""),
    (
        "young",
        "Weil es laut war, hatte Mia Angst.",
        "subordinate-clause",
        "Es war laut. Darum hatte Mia Angst.",
    ),
    ("young", "Oma fragt, ob Mia müde ist.", "subordinate-clause", ""),
    (
        "young",
        "Mia sagt Stopp, damit es aufhört.",
        "subordinate-clause",
        "Mia sagt Stopp. So hört es auf.",
    ),
    (
        "middle",
        "Sobald Mama wieder zu Hause ist und es ihr besser geht, darf Mia sie besuchen.",
        "subordinate-clause",
        "",
    ),
    ("middle", "Papa ist der Mann, dessen Wohnung wir kennen.", "subordinate-clause", ""),
    (
        "middle",
        "Mia spricht mit Frau Klein, die beim Jugendamt arbeitet und Familien hilft.",
        "subordinate-clause",
        "",
    ),
    (
        "middle",
        "Mama hat angerufen, bevor sie gekommen ist.",
        "subordinate-clause",
        "Zuerst hat Mama angerufen. Dann ist sie gekommen.",
    ),
    ("middle", "Alle haben geredet, wobei Papa sehr leise war.", "subordinate-clause", ""),
    ("teen", "Es gibt Regeln, auf die du dich verlassen kannst.", "subordinate-clause", ""),
]  # fmt: skip

DOERS = [
    ("young", "Mia wird von Oma abgeholt.", "passive", "Oma holt Mia ab."),
    (
        "middle",
        "Mia wurde ins Krankenhaus gebracht.",
        "passive",
        "… hat Mia ins Krankenhaus gebracht.",
    ),
    ("middle", "Am Montag wird mit den Eltern gesprochen.", "passive", ""),
    (
        "middle",
        "Ben wurde von der Ärztin untersucht.",
        "passive",
        "Die Ärztin hat Ben untersucht.",
    ),
    ("middle", "Die Wohnung ist aufgeräumt worden.", "passive", ""),
    ("middle", "Dann werden die Regeln aufgeschrieben.", "passive", ""),
    ("middle", "Der Plan wird im Mai überprüft.", "passive", "… überprüft den Plan im Mai."),
    ("middle", "Mia soll nicht mehr geschlagen werden.", "passive", ""),
    ("teen", "Du wirst vorher informiert und angehört.", "passive", ""),
    ("teen", "Es wurde entschieden, dass du bei Oma bleibst.", "passive", ""),
    ("middle", "Das Problem lässt sich lösen. Das lässt sich lösen.", "passive", ""),
    ("middle", "Mama wurde von Papa geschlagen.", "passive", "Papa hat Mama geschlagen."),
    ("young", "Das Baby wird gewickelt.", "passive", "… wickelt das Baby."),
    (
        "middle",
        "Papa wurde von der Polizei mitgenommen.",
        "passive",
        "Die Polizei hat Papa mitgenommen.",
    ),
    ("middle", "Die Tür wurde abgeschlossen.", "passive", "… hat die Tür abgeschlossen."),
    ("middle", "Mia wurde am Abend von einer Frau abgeholt.", "passive", ""),
    ("middle", "Ihr wurde das Handy weggenommen.", "passive", ""),
    ("middle", "Jetzt wird überlegt, wer hilft.", "passive", ""),
    ("middle", "Die Kinder werden von Oma betreut.", "passive", ""),
    ("middle", "Das ist so beschlossen worden.", "passive", ""),
    ("young", "Mia wird getröstet.", "passive", "… tröstet Mia."),
    ("middle", "Papa wurde im Mai verhaftet.", "passive", "… hat Papa im Mai verhaftet."),
    ("teen", "Du wurdest nie gefragt.", "passive", "… hat dich nie gefragt."),
    ("middle", "Vom Gericht wurde ein Brief geschickt.", "passive", ""),
    ("middle", "Papa darf nicht angerufen werden.", "passive", ""),
    (
        "middle",
        "Der Besuch wird von Herr Kaya begleitet.",
        "passive",
        "Herr Kaya begleitet den Besuch.",
    ),
    ("middle", "In der Schule wurde viel geredet.", "passive", ""),
]  # fmt: skip

TENSES = [
    ("middle", "Mama wäre dann froh.", "subjunctive", ""),
    ("middle", "Papa würde das nie tun.", "subjunctive", ""),
    ("middle", "Mia könnte bei Oma wohnen.", "subjunctive", "kann"),
    ("middle", "Frau Klein sagt, Papa sei krank.", "subjunctive", "ist"),
    ("middle", "Mama meint, sie habe keine Kraft.", "subjunctive", "hat"),
    ("teen", "Deine Eltern müssten sich einigen.", "subjunctive", "müssen"),
    ("middle", "Wenn Mama gesund wäre, käme Mia nach Hause.", "subjunctive", ""),
    ("teen", "Dein Vater hätte früher anrufen können.", "subjunctive", ""),
    ("middle", "Es wäre schön, wenn alle reden.", "subjunctive", ""),
    ("middle", "Papa hatte viel Bier getrunken.", "pluperfect", "hat viel Bier getrunken"),
    ("middle", "Mama war schon weggegangen.", "pluperfect", "ist schon weggegangen"),
    (
        "middle",
        "Die Nachbarin hatte die Polizei gerufen.",
        "pluperfect",
        "hat die Polizei gerufen",
    ),
    ("teen", "Du hattest das Frau Klein erzählt.", "pluperfect", "hast das Frau Klein erzählt"),
    ("middle", "Alle waren nach Hause gegangen.", "pluperfect", "sind nach Hause gegangen"),
    ("middle", "Niemand hatte eingekauft.", "pluperfect", "hat eingekauft"),
    ("middle", "Als Papa getrunken hatte, war er laut.", "pluperfect", "getrunken hat"),
    ("middle", "Mama kochte Suppe.", "preterite", "Mama hat Suppe gekocht."),
    ("middle", "Papa schlug Mama.", "preterite", "Papa hat Mama geschlagen."),
    ("middle", "Mia weinte und lief zu Oma.", "preterite", "hat geweint"),
    (
        "middle",
        "Die Polizei kam in der Nacht.",
        "preterite",
        "Die Polizei ist in der Nacht gekommen.",
    ),
    ("middle", "Frau Klein sprach mit Mama.", "preterite", "Frau Klein hat mit Mama gesprochen."),
    ("middle", "Papa schrie laut.", "preterite", "Papa hat laut geschrien."),
    (
        "middle",
        "Ben versteckte sich im Schrank.",
        "preterite",
        "Ben hat sich im Schrank versteckt.",
    ),
    ("middle", "Mama vergaß das Essen.", "preterite", "Mama hat das Essen vergessen."),
    (
        "teen",
        "Dein Vater trank jeden Abend.",
        "preterite",
        "Dein Vater hat jeden Abend getrunken.",
    ),
    (
        "middle",
        "Dann rief die Lehrerin bei Frau Klein an.",
        "preterite",
        "Dann hat die Lehrerin bei Frau Klein angerufen.",
    ),
    (
        "middle",
        "Mia ging allein in den Kindergarten.",
        "preterite",
        "Mia ist allein in den Kindergarten gegangen.",
    ),
    ("middle", "Sie fragte Mia nach Papa.", "preterite", "Sie hat Mia nach Papa gefragt."),
    ("middle", "Das Baby schlief.", "preterite", "Das Baby hat geschlafen."),
    (
        "middle",
        "Der Richter entschied im Mai.",
        "preterite",
        "Der Richter hat im Mai entschieden.",
    ),
    ("middle", "Oma brachte Mia ins Bett.", "preterite", "Oma hat Mia ins Bett gebracht."),
    ("middle", "Oma hätte Platz für Mia.", "subjunctive", ""),
    ("middle", "Das wäre zu gefährlich.", "subjunctive", ""),
    ("middle", "Man müsste mehr reden.", "subjunctive", "muss"),
    ("middle", "Papa würde gerne kommen, aber er dürfte nicht.", "subjunctive", "darf"),
    ("middle", "Papa sagt, er habe nicht geschlagen.", "subjunctive", "hat"),
    ("middle", "Mama glaubt, dass Ben krank sei.", "subjunctive", "ist"),
    ("teen", "Du könntest mit Frau Roth reden.", "subjunctive", "kannst"),
    ("middle", "Mama hatte Mia nicht gesehen.", "pluperfect", "hat Mia nicht gesehen"),
    ("middle", "Papa hatte sich nicht gemeldet.", "pluperfect", "hat sich nicht gemeldet"),
    ("middle", "Weil Papa weggelaufen war, kam Oma.", "pluperfect", "weggelaufen ist"),
    ("middle", "Ben hatte die ganze Nacht geweint.", "pluperfect", "hat die ganze Nacht geweint"),
    ("middle", "Mama war eingeschlafen.", "pluperfect", "ist eingeschlafen"),
    ("middle", "Nachdem Oma angerufen hatte, kam Hilfe.", "pluperfect", "angerufen hat"),
    ("middle", "Mama legte sich ins Bett.", "preterite", "Mama hat sich ins Bett gelegt."),
    (
        "middle",
        "Papa warf den Teller auf den Boden.",
        "preterite",
        "Papa hat den Teller auf den Boden geworfen.",
    ),
    (
        "middle",
        "Mia erzählte der Lehrerin alles.",
        "preterite",
        "Mia hat der Lehrerin alles erzählt.",
    ),
    ("middle", "Die Ärztin untersuchte Ben.", "preterite", "Die Ärztin hat Ben untersucht."),
    ("middle", "Alle redeten durcheinander.", "preterite", "Alle haben durcheinander geredet."),
    ("middle", "Papa zog im Mai aus.", "preterite", "Papa ist im Mai ausgezogen."),
    ("middle", "Oma nahm Mia mit.", "preterite", "Oma hat Mia mitgenommen."),
    ("middle", "Mama stritt mit Papa.", "preterite", "Mama hat mit Papa gestritten."),
    ("middle", "Mia wartete lange.", "preterite", "Mia hat lange gewartet."),
    ("middle", "Ben bekam Fieber.", "preterite", "Ben hat Fieber bekommen."),
    ("middle", "Frau Klein besuchte uns.", "preterite", "Frau Klein hat uns besucht."),
    ("middle", "Papa versprach viel.", "preterite", "Papa hat viel versprochen."),
    ("middle", "Mama verließ die Wohnung.", "preterite", "Mama hat die Wohnung verlassen."),
    (
        "middle",
        "Das Jugendamt informierte das Gericht.",
        "preterite",
        "Das Jugendamt hat das Gericht informiert.",
    ),
    ("middle", "Papa stand vor der Tür.", "preterite", "Papa hat vor der Tür gestanden."),
    (
        "teen",
        "Deine Eltern trennten sich im Winter.",
        "preterite",
        "Deine Eltern haben sich im Winter getrennt.",
    ),
    ("middle", "Da hörte Mia ein Geräusch.", "preterite", "Da hat Mia ein Geräusch gehört."),
    ("middle", "Wir fuhren ins Krankenhaus.", "preterite", "Wir sind ins Krankenhaus gefahren."),
    ("middle", "Papa tat Mama weh.", "preterite", "Papa hat Mama wehgetan."),
    ("middle", "Dann klingelte es.", "preterite", "Dann hat es geklingelt."),
]  # fmt: skip

NOUNS = [
    ("middle", "Die Wohnung des Vaters ist klein.", "genitive", "Die Wohnung vom Vater"),
    ("middle", "Das Zimmer des Kindes ist oben.", "genitive", "Das Zimmer vom Kind"),
    ("middle", "Mia schläft im Bett ihres Bruders.", "genitive", "Bett von ihrem Bruder"),
    ("middle", "Die Freundin der Mutter hilft.", "genitive", "Die Freundin von der Mutter"),
    ("middle", "Wegen des Streits kam die Polizei.", "genitive", "wegen dem Streit"),
    ("middle", "Während des Besuchs ist Herr Kaya dabei.", "genitive", "beim Besuch"),
    ("teen", "Das ist die Entscheidung des Gerichts.", "genitive", "die Entscheidung vom Gericht"),
    ("middle", "Die Sorgen der Lehrerin sind groß.", "genitive", "Die Sorgen von der Lehrerin"),
    (
        "middle",
        "Am Ende der Woche kommt das Auto des Nachbarn.",
        "genitive",
        "das Auto vom Nachbarn",
    ),
    ("middle", "Trotz des Streits haben alle geredet.", "genitive", "Es gab Streit. Trotzdem …"),
    (
        "middle",
        "Die Begleitung und Unterstützung hilft.",
        "nominal-style",
        "„begleiten“, „helfen“",
    ),
    (
        "teen",
        "Die Entwicklung der Beziehung braucht Betreuung.",
        "nominal-style",
        "„entwickeln“, „sich mögen“, „sich kümmern“",
    ),
    (
        "middle",
        "Zur Überprüfung der Vereinbarung gibt es ein Treffen.",
        "nominal-style",
        "„prüfen“, „abmachen“",
    ),
    (
        "teen",
        "Eine Stabilisierung der Situation ist wichtig.",
        "nominal-style",
        "„ruhig werden“, „wie es ist“",
    ),
    (
        "middle",
        "Das Verhalten seines Vaters macht Angst.",
        "genitive",
        "Das Verhalten von seinem Vater",
    ),
    ("middle", "Der Rat der Ärztin war gut.", "genitive", "Der Rat von der Ärztin"),
    ("middle", "Innerhalb eines Monats treffen sich alle.", "genitive", ""),
    ("middle", "Mia kennt den Namen des Mannes.", "genitive", "Namen vom Mann"),
    ("teen", "Aufgrund der Situation bleibst du hier.", "genitive", "wegen der Situation"),
    (
        "middle",
        "Das ist die Aufgabe der Erwachsenen.",
        "genitive",
        "die Aufgabe von den Erwachsenen",
    ),
    (
        "teen",
        "Die Verbesserung der Kommunikation ist Voraussetzung.",
        "nominal-style",
        "„verbessern“, „miteinander reden“",
    ),
    (
        "middle",
        "Zur Stärkung und Entlastung kommt Frau Roth.",
        "nominal-style",
        "„stärken“, „entlasten“",
    ),
]  # fmt: skip

NEGATION = [
    ("middle", "Das ist nicht unwichtig.", "double-negation", "wichtig"),
    ("middle", "Weder Mama noch Papa haben angerufen.", "double-negation", ""),
    ("middle", "Niemand hat nichts gesagt.", "double-negation", ""),
    ("middle", "Papa darf nicht ohne Frau Klein kommen.", "double-negation", "mit"),
    ("middle", "Es ist nicht so, dass Mama dich nicht mag.", "double-negation", ""),
    ("middle", "Es gibt keinen Tag ohne Streit.", "double-negation", ""),
    ("middle", "Mama kann nicht nie wütend sein.", "double-negation", ""),
    ("teen", "Es gibt niemanden, der dich nicht mag.", "double-negation", ""),
    ("middle", "Mama kommt unregelmäßig.", "un-word", "nicht jede Woche"),
    ("middle", "Mia war oft unbeaufsichtigt.", "un-word", "allein"),
    ("middle", "Papa ist arbeitslos.", "un-word", "ohne Arbeit"),
    ("middle", "Das ist für Kinder unzumutbar.", "un-word", "zu viel"),
    ("middle", "Mama war hilflos.", "un-word", "ohne Hilfe"),
    ("teen", "Sein Verhalten war unangemessen.", "un-word", "nicht in Ordnung"),
    ("middle", "Das Geld war unzureichend.", "un-word", "zu wenig"),
    ("middle", "Mia darf nie nicht fragen.", "double-negation", ""),
    ("middle", "Keiner hat nichts gewusst.", "double-negation", ""),
    ("middle", "Das ist nicht ungefährlich.", "double-negation", "gefährlich"),
    ("middle", "Mia geht nie ohne Teddy ins Bett.", "double-negation", "immer mit"),
    ("middle", "Es stimmt nicht, dass niemand hilft.", "double-negation", ""),
    ("middle", "Das ist unverantwortlich.", "un-word", "nicht in Ordnung"),
    ("middle", "Papa kommt unpünktlich.", "un-word", "zu spät"),
    ("middle", "Mama ist oft antriebslos.", "un-word", "ohne Kraft"),
    ("middle", "Ben lebte unversorgt in der Wohnung.", "un-word", "ohne Hilfe"),
    ("teen", "Der Kontakt bleibt unbegleitet.", "un-word", "allein"),
]  # fmt: skip

LONG_WORDS = [
    (
        "middle",
        "Das macht die Kinderbetreuungseinrichtung.",
        "long-word",
        "Kinder-Betreuungs-Einrichtung",
    ),
    (
        "middle",
        "Die Verantwortungsübernahme ist wichtig.",
        "long-word",
        "Verantwortungs-Übernahme",
    ),
    ("young", "Die Klassenkonferenz ist heute.", "long-word", "Klassen-Konferenz"),
    ("middle", "Mama hat einen Besprechungstermin.", "long-word", "Treffen"),
    ("middle", "Papa hat Alkoholprobleme.", "long-word", "Alkohol-Probleme"),
    ("middle", "Am Montag ist die Gerichtsverhandlung.", "long-word", "Treffen beim Gericht"),
    ("middle", "Frau Roth ist deine Ansprechpartnerin.", "long-word", "Frau, die hilft"),
    ("middle", "Es gibt eine Nachmittagsbetreuung.", "long-word", "Nachmittags-Betreuung"),
    ("middle", "Das ist die Wochenendregelung.", "long-word", "Wochenend-Regelung"),
    ("middle", "Die Familienzusammenführung dauert.", "long-word", "Familien-Zusammen-Führung"),
    (
        "middle",
        "Mama hat Konzentrationsschwierigkeiten.",
        "long-word",
        "Konzentrations-Schwierigkeiten",
    ),
    (
        "middle",
        "Die Übernachtungsmöglichkeit ist bei Oma.",
        "long-word",
        "Übernachtungs-Möglichkeit",
    ),
    (
        "teen",
        "Das nennt man Aufenthaltsbestimmungsrecht.",
        "long-word",
        "Aufenthalts-Bestimmungs-Recht",
    ),
    ("young", "Das ist die Familienberaterin.", "long-word", "Familien-Beraterin"),
]  # fmt: skip

SAYINGS = [
    ("middle", "Mama kommt z. B. am Montag.", "abbreviation", "zum Beispiel"),
    ("middle", "Oma bringt Obst, Brot usw. mit.", "abbreviation", "und so weiter"),
    ("middle", "Die SPFH kommt am Montag.", "abbreviation", "Familienhilfe"),
    ("middle", "Das HPG ist im Mai.", "abbreviation", "Treffen über den Plan"),
    ("middle", "Der ASD hilft der Familie.", "abbreviation", "Menschen vom Jugendamt"),
    ("middle", "Mia geht in die TG.", "abbreviation", "Tagesgruppe"),
    ("middle", "Es dauert ca. 3 Wochen.", "abbreviation", "ungefähr"),
    ("middle", "Oma bzw. Opa holt dich ab.", "abbreviation", "oder"),
    ("adult", "Die HzE läuft über den ASD.", "abbreviation", "Menschen vom Jugendamt"),
    ("middle", "Mama hat die Nase voll.", "metaphor", "will das nicht mehr"),
    ("middle", "Alle ziehen an einem Strang.", "metaphor", "alle wollen das Gleiche"),
    ("middle", "Mia sitzt zwischen den Stühlen.", "metaphor", "weiß nicht, zu wem es halten soll"),
    ("middle", "Papa ist der Kragen geplatzt.", "metaphor", "wird sehr wütend"),
    ("middle", "Mama war am Ende ihrer Kräfte.", "metaphor", "ist sehr müde"),
    ("middle", "Mama ist alles über den Kopf gewachsen.", "metaphor", "ist zu viel"),
    ("middle", "Mama sieht Licht am Ende des Tunnels.", "metaphor", "es wird besser"),
    ("teen", "Die Rückkehr steht auf der Kippe.", "metaphor", "es ist noch nicht sicher"),
    ("middle", "Oma, Opa etc. sind da.", "abbreviation", "und so weiter"),
    ("middle", "Die KJP ist ein Krankenhaus.", "abbreviation", "Klinik für die Seele von Kindern"),
    ("middle", "Das ist i.d.R. am Montag.", "abbreviation", "meistens"),
    ("middle", "Mama hat u. a. Schulden.", "abbreviation", "unter anderem"),
    ("middle", "D. h., Papa kommt nicht.", "abbreviation", "das heißt"),
    ("middle", "Ggf. kommt Oma.", "abbreviation", "wenn nötig"),
    ("middle", "Tel. von Oma: 12 34 56.", "abbreviation", "Telefon"),
    ("middle", "Mama steht das Wasser bis zum Hals.", "metaphor", "hat sehr viele Probleme"),
    ("middle", "Papa hat den Boden unter den Füßen verloren.", "metaphor", "weiß nicht weiter"),
    ("middle", "Mama ist am Limit.", "metaphor", "schafft nicht mehr"),
    ("middle", "Alle sitzen im selben Boot.", "metaphor", "allen geht es gleich"),
    ("middle", "Bei Mama ist der Akku leer.", "metaphor", "ist sehr müde"),
    ("middle", "Das Eis ist gebrochen. Das Eis brechen alle.", "metaphor", "es ist nicht sicher"),
    ("middle", "Papa hat Mama um den Finger gewickelt.", "metaphor", "bekommt alles, was er will"),
    ("middle", "Mama hat zwei Gesichter.", "metaphor", "ist mal lieb und mal böse"),
    ("middle", "Mia hat ein dickes Fell.", "metaphor", "lässt sich nicht so leicht ärgern"),
    ("middle", "Papa steht sich selbst im Weg.", "metaphor", "macht es sich selbst schwer"),
    ("middle", "Das ist ein Teufelskreis.", "metaphor", "es wird immer wieder schlimm"),
    ("middle", "Papa hat kalte Füße bekommen.", "metaphor", "traut sich nicht mehr"),
    ("middle", "Mama hat sich Luft gemacht.", "metaphor", "sagt, was sie wütend macht"),
    ("middle", "Alle wollen reinen Tisch machen.", "metaphor", "sagt alles ehrlich"),
]  # fmt: skip


FOUND = [*CLAUSES, *DOERS, *TENSES, *NOUNS, *NEGATION, *LONG_WORDS, *SAYINGS]


@pytest.mark.parametrize(("level", "words", "rule", "better"), FOUND)
def test_what_is_hard_is_found_with_a_proposal(level, words, rule, better):
    assert (rule, better) in remarked(words, level)


def test_swiss_spelling_is_understood_and_kept():
    assert remarked("Papa ass und vergass Mia.", region="CH") == [("preterite", "hat gegessen")]
    assert remarked("Papa stiess Mama.", region="CH") == [("preterite", "Papa hat Mama gestossen.")]
    assert remarked("Das ist unregelmässig.", region="CH") == [("un-word", "nicht jede Woche")]
    assert remarked("Die Grossmutter weiss es.", region="CH") == []


def test_an_abbreviation_that_is_explained_is_left_alone():
    assert remarked("Die SPFH kommt. SPFH heißt Familienhilfe.") == []


def test_grown_ups_read_abbreviations_badly_too():
    assert remarked("Der ASD kommt, obwohl es spät ist.", "adult") == [
        ("abbreviation", "Menschen vom Jugendamt")
    ]


def test_how_somebody_speaks_is_theirs():
    setting = Setting("de", is_voice=True)

    assert remarks_on("Ich wäre gern da, obwohl ich die Nase voll hatte.", setting) == ()
