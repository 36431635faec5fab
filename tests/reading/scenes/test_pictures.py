"""Pictures are understood as practitioners write them, in three languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.lexicon import LANGUAGES
from wnp.lexicon.messages import say
from wnp.model.family import Family, Gender, Person
from wnp.model.scene import (
    Actor,
    Bubble,
    EmptyFrame,
    Feeling,
    OwnPicture,
    PeoplePicture,
    PlacedThing,
    Relation,
    Scene,
)
from wnp.problems import Findings, Place
from wnp.reading.scenes.pictures import language_of_lines, parse_scene, parse_scene_text

# What people write, and what it means: pose/posture, feelings with their strength, spot and depth,
# @ seat, + things held, relations. `&` before a line: two people do it, the other one is Papa.
DE = """
liegt am Boden => lie @floor
sitzt weinend am Boden => sit-floor crying2
versteckt sich unter dem Bett => hide @bed
hockt in der Ecke => crouch @floor
sitzt neben Mama auf dem Sofa => sit @sofa stand-beside:mama
schläft mit dem Teddy im Bett => sleep @bed +teddy
liegt krank im Bett => lie tired2 @bed
guckt aus dem Fenster => @window
schaut zur Tür =>
steht an der Tür und winkt Mia zu => wave/stand @door
hält Mias Hand und lächelt => happy2 hold-hand:mia
nimmt Mia an die Hand => hold-hand:mia
geht mit Oma spazieren => walk stand-beside:oma
liest Mia ein Buch vor => +book read-to:mia
liest mit Mia ein Buch => +book read-to:mia
ruft bei Oma an => phone
ruft Oma an => phone
telefoniert mit Papa => phone
malt mit Ben am Tisch => draw @table stand-beside:ben
malt ein Bild mit Buntstiften => draw +crayons
packt ihren Rucksack => pack +backpack
kommt mit einem Koffer => walk +suitcase
trägt das Baby => carry:baby
hält das Baby im Arm => carry:baby
füttert Ben mit der Flasche => +bottle feed:ben
trinkt eine Tasse Tee => drink +cup
trinkt aus einer Flasche => drink +bottle
schaut traurig auf den Boden => sad2 gaze:down
lacht und spielt mit Ben => play joy2 stand-beside:ben
spielt mit Bauklötzen auf dem Teppich => play @floor +toy-blocks
baut mit Ben einen Turm => play stand-beside:ben
sitzt auf Papas Schoß => sit-on-lap:papa
hat Mia auf dem Schoß => hold-on-lap:mia
flüstert Mia etwas zu => whisper:mia
gibt Mia einen Kuss => kiss:mia
klatscht mit Mia ab => high-five:mia
gibt Mia die Hand => shake-hands:mia
legt den Arm um Mia => comfort:mia
trägt Mia huckepack => piggyback:mia
gibt Mia den Teddy => +teddy give:mia
bekommt ein Geschenk => +gift
schreibt auf ein Blatt => write +paper
schreibt einen Brief an Mama => write +letter
zeigt Mia den Kalender => +calendar stand-beside:mia
zeigt auf die Tür => point point-at:door
fährt das Auto => ride @car
sitzt hinten im Auto => ride back @car
streitet laut mit Mama => angry2 apart-from:mama
dreht sich von Mama weg => apart-from:mama
hört hinter der Tür zu => listen @door
lauscht an der Tür => listen @door
hält sich fest die Ohren zu => cover-ears
ist sehr sehr müde => tired3
hat ein bisschen Angst => afraid1
ist etwas nervös => worried1
ist wütend auf Papa => angry2
steht ganz links => stand left
steht rechts hinten => stand right back
steht vor dem Haus => stand
sitzt allein da => sit
fragt Mia => talk-to:mia
isst Frühstück => eat
isst mit Oma am Tisch => eat @table stand-beside:oma
deckt den Tisch => cook
klingelt an der Haustür => ring @door
wartet an der Tür => wait @door
wartet auf Mama => wait
stellt den Stein ans Fenster => +stone put-on:window
legt den Stein auf das Fensterbrett => +stone put-on:window
ist erleichtert und umarmt Oma => relieved2 hug:oma
ohne Gefühl => neutral2
umarmt Mama fest => hug:mama
kuschelt mit dem Teddy => +teddy
hebt die Hand und sagt Stopp => stop
macht sich klein => hug-knees
zieht die Decke über den Kopf => hide @bed
versteckt sich unter der Decke => hide @bed
unter der Bettdecke => @bed
mit Tränen in den Augen => tearful2
weint ein bisschen => crying1
hält ein Foto von Mama => +photo
mit verschränkten Armen => arms-crossed
Hände in den Hosentaschen => stand
schimpft mit Mia => angry2 apart-from:mia
kommt zur Tür herein => walk @door
geht aus dem Haus => walk-away
schaut weg => gaze:away
schaut zu Boden => gaze:down
schaut uns an => gaze:viewer
schaut nach oben => gaze:up
im Hintergrund => back
steht im Garten => stand
putzt den Boden => wipe
telefoniert am Handy => phone
trägt eine Tasche => carry +bag
nachdenklich => think
umarmt ihre Mama => hug:mama
& sitzen zusammen am runden Tisch => sit @round-table stand-beside:papa
& stehen weit auseinander => stand apart-from:papa
& reden miteinander => talk-to:papa
& halten sich an den Händen => hold-hand:papa
& schauen einander an => look-at:papa
steht neben der Polizistin => stand stand-beside:police-female
spricht mit der Richterin => talk-to:judge-female
zeigt den Plan => point point-at:plan
hält die Hand aufs Herz => hand-on-heart
schüttelt den Kopf => shake-head
klatscht in die Hände => clap
zuckt mit den Schultern => shrug
steht mit dem Rücken zu uns => back
putzt sich die Zähne => brush-teeth
putzt sich die Nase => blow-nose +tissue
krabbelt zu Mama => all-fours
hat keine Angst mehr => calm2
lacht nicht => neutral2
weint nicht mehr => calm2
echt müde => tired3
macht ein trauriges Gesicht => sad2
wütend, aber auch traurig => angry2 sad2
nickt => nod
sagt Nein => stop
guckt erschrocken => afraid2
ist überrascht => surprised2
telefoniert am Natel => phone
hat das Natel in der Hand => +phone
ist hässig auf Papa => angry2
lehnt an der Türe => lean-on @door
ist scheu => shy
kocht Znacht => cook
bäckt Guetzli => cook
packt den Thek => pack +backpack
macht Ufzgi => desk @desk
tschuttet => kick
holt Mia von der Schule ab => stand-beside:mia
nimmt Mia zur Seite => talk-to:mia
streicht Mia über den Kopf => stroke:mia
sitzt bei Mama auf dem Schoss => sit-on-lap:mama
zeigt mit dem Finger auf Mia => point point-at:mia
streckt auf => raise-hand
entschuldigt sich bei Mia => ashamed2
"""
EN = """
lies on the floor => lie @floor
is sitting on the bed => sit @bed
sits on the edge of the bed crying => sit crying2 @bed
hides under the bed => hide @bed
sits next to Mum on the sofa => sit @sofa stand-beside:mama
is asleep in bed with the teddy => lie asleep2 @bed +teddy
lies ill in bed => lie tired2 @bed
looks out of the window => @window
looks at the door =>
stands at the door and waves to Mia => wave/stand @door
holds Mia's hand and smiles => happy2 hold-hand:mia
takes Mia by the hand => hold-hand:mia
goes for a walk with Grandma => walk stand-beside:oma
reads Mia a book => +book read-to:mia
reads a book with Mia => +book read-to:mia
phones Grandma => phone
is on the phone with Dad => phone
draws with Ben at the table => draw @table stand-beside:ben
draws a picture with crayons => draw +crayons
packs her backpack => pack +backpack
comes with a suitcase => walk +suitcase
carries the baby => carry:baby
holds the baby in her arms => carry:baby
feeds Ben with the bottle => +bottle feed:ben
drinks a cup of tea => drink +cup
looks sadly at the floor => sad2 gaze:down
laughs and plays with Ben => play joy2 stand-beside:ben
plays with blocks on the rug => play @floor +toy-blocks
builds a tower with Ben => play stand-beside:ben
sits on Dad's lap => sit-on-lap:papa
whispers something to Mia => whisper:mia
gives Mia a kiss => kiss:mia
shakes hands with Mia => shake-hands:mia
gives Mia the teddy => +teddy give:mia
gets a present => +gift
writes on a sheet of paper => write +paper
writes a letter to Mum => write +letter
shows Mia the calendar => +calendar stand-beside:mia
points to the door => point point-at:door
drives the car => ride @car
sits in the back of the car => sit @car
argues loudly with Mum => angry2 apart-from:mama
turns away from Mum => apart-from:mama
listens behind the door => listen @door
very very tired => tired3
a little afraid => afraid1
a bit nervous => worried1
angry with Dad => angry2
far left => left
at the back on the right => right back
stands in front of the house => stand
sitting alone => sit
having breakfast with Grandma => eat stand-beside:oma
rings the doorbell => ring
waits at the door => wait @door
waits for Mum => wait
puts the stone on the windowsill => +stone put-on:window
relieved and hugs Grandma => relieved2 hug:oma
hugs Mum tightly => hug:mama
cuddles the teddy => +teddy
raises her hand and says stop => stop
makes herself small => hug-knees
tears in her eyes => tearful2
cries a little => crying1
holds a photo of Mum => +photo
with her arms crossed => arms-crossed
scolds Mia => angry2 apart-from:mia
comes in through the door => walk @door
leaves the house => walk-away
looks away => gaze:away
looks at us => gaze:viewer
in the background => back
stands in the garden => stand
& sit together at the round table => sit @table stand-beside:papa
& stand far apart => stand apart-from:papa
& talk to each other => talk-to:papa
& hold hands => hold-hand:papa
& look at each other => look-at:papa
stands next to the policewoman => stand stand-beside:police-female
talks to the judge => talk-to:judge
shows the plan => point point-at:plan
hand on her heart => hand-on-heart
shakes her head => shake-head
claps her hands => clap
shrugs => shrug
with her back to us => back
brushes her teeth => brush-teeth
is no longer afraid => calm2
does not smile => neutral2
quite angry but also sad => angry2 sad2
looks scared => afraid2
is surprised => surprised2
sits in the car, holds a teddy => ride @car +teddy
drives the car, calm => ride calm2 @car
stands in the middle => stand middle
kneels down in front of Mia => kneel kneel-before:mia
hugs the knees => hug-knees
shows the room => explain
"""
FR = """
couchée par terre => lie @floor
est assise sur le lit => sit @bed
pleure assise sur le lit => sit crying2 @bed
se cache sous le lit => hide @bed
assise à côté de Maman sur le canapé => sit @sofa stand-beside:mama
dort dans son lit avec le nounours => sleep @bed +teddy
malade au lit => lie tired2 @bed
regarde par la fenêtre => @window
regarde la porte =>
debout à la porte et fait signe à Mia => wave/stand @door
tient la main de Mia et sourit => happy2 hold-hand:mia
prend Mia par la main => hold-hand:mia
se promène avec Mamie => walk stand-beside:oma
lit un livre à Mia => +book read-to:mia
lit un livre avec Mia => +book read-to:mia
téléphone à Mamie => phone
est au téléphone avec Papa => phone
dessine avec Ben à table => draw @table stand-beside:ben
fait un dessin avec des crayons => draw +crayons
prépare son sac à dos => carry +backpack
arrive avec une valise => walk +suitcase
porte le bébé => carry:baby
tient le bébé dans ses bras => carry:baby
donne le biberon à Ben => +baby-bottle feed:ben
boit une tasse de thé => drink +cup
regarde tristement le sol => sad2 gaze:down
rit et joue avec Ben => play joy2 stand-beside:ben
joue avec des cubes sur le tapis => play @floor +toy-blocks
assise sur les genoux de Papa => sit-on-lap:papa
chuchote à l'oreille de Mia => whisper:mia
fait un bisou à Mia => kiss:mia
donne le nounours à Mia => +teddy give:mia
reçoit un cadeau => +gift
écrit sur une feuille => write +paper
écrit une lettre à Maman => write +letter
montre le calendrier à Mia => +calendar stand-beside:mia
montre la porte du doigt => point point-at:door
conduit la voiture => ride @car
assise à l'arrière de la voiture => sit @car
se dispute avec Maman => angry2 apart-from:mama
se détourne de Maman => apart-from:mama
écoute derrière la porte => listen @door
très très fatiguée => tired3
un peu peur => afraid1
a un peu peur => afraid1
a très peur => afraid3
en colère contre Papa => angry2
tout à gauche => left
au fond à droite => right back
debout devant la maison => stand
assise seule => sit
prend le petit déjeuner avec Mamie => eat stand-beside:oma
sonne à la porte => ring @door
attend à la porte => wait @door
attend Maman => wait
tape dans ses mains => clap
hausse les épaules => shrug
de dos => back
se brosse les dents => brush-teeth
n'a plus peur => calm2
ne rit pas => neutral2
pose la pierre sur le rebord de fenêtre => +stone put-on:window
soulagée et prend Mamie dans ses bras => relieved2 hug:oma
fait un câlin à Maman => hug:mama
serre le nounours => +teddy
lève la main et dit stop => stop
se fait toute petite => hug-knees
les larmes aux yeux => tearful2
pleure un peu => crying1
tient une photo de Maman => +photo
les bras croisés => arms-crossed
gronde Mia => angry2 apart-from:mia
entre par la porte => walk @door
quitte la maison => walk-away
regarde ailleurs => gaze:away
à l'arrière-plan => back
dans le jardin =>
& assis ensemble à la table ronde => sit @table stand-beside:papa
& debout loin l'un de l'autre => stand apart-from:papa
& se parlent => talk-to:papa
& se tiennent par la main => hold-hand:papa
& se regardent => look-at:papa
à côté de la policière => stand-beside:police-female
parle avec la juge => talk-to:judge-female
montre le plan => point point-at:plan
la main sur le cœur => hand-on-heart
a l'air triste => sad2
elle est triste => sad2
est surprise => surprised2
se bouche les oreilles => cover-ears
assise au bord du lit, triste => sit sad2 @bed
à genoux devant Mia => kneel kneel-before:mia
"""

NAMES = {
    "de": ("Mama", "Papa", "Oma Rosa", "und"),
    "en": ("Mum", "Dad", "Grandma Rosa", "and"),
    "fr": ("Maman", "Papa", "Mamie Rosa", "et"),
}


def family(language: str = "de") -> Family:
    """Return a family of six."""
    mama, papa, oma, _ = NAMES[language]
    return Family(
        people=(
            Person("mia", "Mia", "child", 6, Gender.FEMALE),
            Person("ben", "Ben", "sibling", 2, Gender.MALE),
            Person("mama", mama, "mother", gender=Gender.FEMALE),
            Person("papa", papa, "father", gender=Gender.MALE),
            Person("oma", oma, "grandparent", gender=Gender.FEMALE),
            Person("klein", "Frau Klein", "worker"),
        )
    )


def read(text: str, language: str = "de", people: Family | None = None):
    """Return a picture and what is said about it."""
    findings = Findings()
    lines = [(number, line) for number, line in enumerate(text.strip().split("\n"), 1)]
    picture = parse_scene(lines, "story.md", people or family(language), language, findings)
    return picture, [say(problem, language) for problem in findings]


def scene(text: str, language: str = "de") -> Scene:
    """Return a scene that nothing is wrong with."""
    picture, said = read(text, language)
    assert said == []
    return picture


def told(actor: Actor) -> str:
    """Return what somebody does in the short form of the lists above."""
    feelings = [one for one in (actor.feeling, actor.second_feeling) if one]
    parts = [
        actor.pose + (f"/{actor.posture}" if actor.posture else ""),
        *(f"{one.name}{one.strength}" for one in feelings),
        actor.spot,
        actor.depth,
        f"@{actor.seat}" if actor.seat else "",
        f"gaze:{actor.gaze}" if actor.gaze else "",
        *(f"+{prop}" for prop in actor.holds),
        *(f"{one.kind}:{one.other}" for one in actor.relations),
    ]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (language, line)
        for language, lines in (("de", DE), ("en", EN), ("fr", FR))
        for line in lines.strip().split("\n")
    ],
)
def test_a_phrase_is_understood(language, line):
    phrase, meant = line.split(" =>")
    mama, papa, _, together = NAMES[language]
    who = f"{mama} {together} {papa}" if phrase.startswith("& ") else "Frau Klein"

    actor = scene(f"{who}: {phrase.removeprefix('& ')}", language).actors[0]

    assert told(actor) == meant.strip()


def place(line: int, column: int) -> Place:
    """Return a place in the story."""
    return Place("story.md", line, column)


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("de", "Mama: deckt sie zu", "comfort"),
        ("de", "Mama: hält ihre Hand", "hold-hand"),
        ("en", "Mum: tucks her in", "comfort"),
        ("en", "Mum: holds her hand", "hold-hand"),
        ("fr", "Maman: la borde", "comfort"),
        ("fr", "Maman: lui tient la main", "hold-hand"),
    ],
)
def test_a_pronoun_means_the_only_other_one(language, line, kind):
    mia, mama = scene(f"Mia: {IN_BED[language]}\n{line}", language).actors

    assert [(one.kind, one.other) for one in mama.relations] == [(kind, mia.who)]


IN_BED = {"de": "liegt im Bett", "en": "lies in bed", "fr": "est au lit"}


def test_a_pronoun_that_could_mean_two_people_is_asked_about():
    _, said = read("Mia: steht\nPapa: steht\nMama: hält ihre Hand")

    assert len(said) == 1


def test_a_wheelchair_is_pushed_by_whom_nobody_named():
    mama, mia = scene("Mama: im Rollstuhl\nMia: schiebt den Rollstuhl").actors

    assert mama.pose == "wheelchair"
    assert mia.relations == (Relation("push", "mama"),)


def test_a_state_of_the_room_may_stand_in_a_line_of_its_own():
    assert scene("Ort: Küche\nKühlschrank: leer").states == ("fridge-empty",)


def test_signs_can_be_pointed_at():
    (actor,) = scene("Zeichen: Skala bei 7\nMia: zeigt auf die Skala").actors

    assert actor.relations == (Relation("point-at", "scale"),)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Mia: baut einen Schneemann"), ("en", "Mia: makes a snowman"),
        ("fr", "Mia: fait un bonhomme de neige"),
    ],
)  # fmt: skip
def test_a_snowman_stands_beside_who_builds_it(language, line):
    picture = scene(line, language)

    assert [(one.name, one.beside) for one in picture.props] == [("snowman", picture.actors[0].who)]


def test_a_whole_scene_is_read():
    picture = scene(
        """
Ort: Kinderzimmer, Nacht
Mia: sitzt auf dem Bett, hält sich die Ohren zu, ängstlich
Mama: steht links, sehr traurig, hält einen Teddy
Papa: kniet vor Mia, umarmt Mia, liebevoll
Mama sagt: „Du bist nicht schuld.“
Zeichen: Sorgenwolke über Mia, Lärm an der Tür
Dinge: Ball auf dem Boden, Koffer bei Mia
Namen: ja
"""
    )

    assert picture == Scene(
        setting="child-bedroom",
        time="night",
        actors=(
            Actor(
                "mia", "cover-ears", "sit", Feeling("afraid"), seat="bed", place=place(2, 1)
            ),
            Actor(
                "mama", "stand", feeling=Feeling("sad", 3), spot="left", holds=("teddy",),
                place=place(3, 1),
            ),
            Actor(
                "papa", "kneel", feeling=Feeling("loving"),
                relations=(Relation("kneel-before", "mia"), Relation("hug", "mia")),
                place=place(4, 1),
            ),
        ),
        bubbles=(Bubble("mama", "speech", "Du bist nicht schuld.", place=place(5, 12)),),
        symbols=(
            PlacedThing("worry-cloud", "mia", place=place(6, 10)),
            PlacedThing("noise", "door", place=place(6, 32)),
        ),
        props=(
            PlacedThing("ball", "floor", place=place(7, 8)),
            PlacedThing("suitcase", "mia", place=place(7, 28)),
        ),
        labels=True,
        place=Place("story.md", 1),
    )  # fmt: skip


def test_three_languages_say_the_same():
    german = """
Ort: Küche, Abend
Mia: sitzt am Tisch, hält einen Teddy, ein bisschen traurig
Mama und Papa: stehen rechts, halten Abstand
Mia denkt: Herz
Zeichen: Stern oben
Namen: ja
"""
    english = """
place: kitchen, evening
Mia: sits at the table, holds a teddy, a little sad
Mum and Dad: stand on the right, keep distance
Mia thinks: heart
symbols: star at the top
names: yes
"""
    french = """
lieu : cuisine, soir
Mia : assise à table, tient un nounours, un peu triste
Maman et Papa : debout à droite, à distance
Mia pense : cœur
signes : étoile en haut
noms : oui
"""

    told_scenes = [
        [
            (one.setting, one.time, one.labels),
            [(actor.who, told(actor)) for actor in one.actors],
            [(bubble.who, bubble.symbols) for bubble in one.bubbles],
            [(symbol.name, symbol.beside) for symbol in one.symbols],
        ]
        for one in (scene(german), scene(english, "en"), scene(french, "fr"))
    ]

    assert told_scenes[0] == told_scenes[1] == told_scenes[2]
    assert told_scenes[0] == [
        ("kitchen", "evening", True),
        [
            ("mia", "sit sad1 @table +teddy"),
            ("mama", "stand right apart-from:papa"),
            ("papa", "stand right apart-from:mama"),
        ],
        [("mia", ("heart",))],
        [("star", "top")],
    ]


@pytest.mark.parametrize(
    ("line", "bubbles"),
    [
        ("Mama sagt: „Hallo: du, Mia.“", [("mama", "speech", "Hallo: du, Mia.", (), ())]),
        ('Mama sagt: "Hallo"', [("mama", "speech", "Hallo", (), ())]),
        ("Mama sagt „Hallo“", [("mama", "speech", "Hallo", (), ())]),
        ("Mama sagt: Ich bin da, Mia.", [("mama", "speech", "Ich bin da, Mia.", (), ())]),
        ("Mama: sagt „Hallo“, traurig", [("mama", "speech", "Hallo", (), ())]),
        ("Mia denkt: „Wo ist Mama?“", [("mia", "thought", "Wo ist Mama?", (), ())]),
        ("Mia denkt: Wo ist Mama?", [("mia", "thought", "Wo ist Mama?", (), ())]),
        ("Mia denkt: an Mama und Ben", [("mia", "thought", "", (), ("mama", "ben"))]),
        ("Mia denkt an Mama", [("mia", "thought", "", (), ("mama",))]),
        ("Mia: denkt an Mama", [("mia", "thought", "", (), ("mama",))]),
        ("Mia denkt: Herz und Fragezeichen", [("mia", "thought", "", ("heart", "question"), ())]),
        ("Mia denkt: Herz, Mama", [("mia", "thought", "", ("heart",), ("mama",))]),
        (
            "Mama und Papa sagen: „Nein“",
            [("mama", "speech", "Nein", (), ()), ("papa", "speech", "Nein", (), ())],
        ),
        ("Oma sagt: « Oui »", [("oma", "speech", "Oui", (), ())]),
        ("- Oma sagt: “Yes”", [("oma", "speech", "Yes", (), ())]),
    ],
)
def test_what_is_said_and_thought(line, bubbles):
    found = [(one.who, one.kind, one.words, one.symbols, one.people) for one in scene(line).bubbles]

    assert found == bubbles


def test_who_is_spoken_to_is_in_the_picture():
    picture = scene("Mama sagt zu Mia: „Hallo“")

    assert [(one.who, told(one)) for one in picture.actors] == [
        ("mama", "talk-to:mia"),
        ("mia", ""),
    ]


@pytest.mark.parametrize(
    ("line", "symbols", "props"),
    [
        ("Zeichen: Herz", [("heart", "", "")], []),
        ("Zeichen: Herz zwischen Mama und Mia", [("heart", "mama+mia", "")], []),
        ("Zeichen: Herz über Mias Kopf", [("heart", "mia", "")], []),
        ("Zeichen: Sonne links", [("sun", "left", "")], []),
        ("Zeichen: Herz und Stern bei Mia", [("heart", "mia", ""), ("star", "mia", "")], []),
        ("Zeichen: Telefonnummer „116 111“ rechts", [("phone-box", "right", "116 111")], []),
        ("Zeichen: Teddy auf dem Bett", [], [("teddy", "bed", "")]),
        ("Dinge: Kalender an der Wand", [], [("calendar", "wall", "")]),
        ("Dinge: Bälle auf dem Boden", [], [("ball", "floor", "")]),
    ],
)
def test_where_symbols_and_things_belong(line, symbols, props):
    picture = scene(line)

    assert [(one.name, one.beside, one.words) for one in picture.symbols] == symbols
    assert [(one.name, one.beside, one.words) for one in picture.props] == props


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bild: leer", EmptyFrame(Place("story.md", 1))),
        ("Bild: Mias Zeichnung.JPG", OwnPicture("Mias Zeichnung.JPG", "", Place("story.md", 1))),
        ("Bild: bilder\\haus.png", OwnPicture("bilder/haus.png", "", Place("story.md", 1))),
        ("Bild: Familie", PeoplePicture("family", (), Place("story.md", 1))),
        (
            "Bild: Familie mit Mia, Mama und Oma",
            PeoplePicture("family", ("mia", "mama", "oma"), Place("story.md", 1)),
        ),
        (
            "Bild: Kreise\nWer: Mia, Oma",
            PeoplePicture("circles", ("mia", "oma"), Place("story.md", 1)),
        ),
        (
            "Bild: haus.png\nBeschreibung: Mias Haus: rot",
            OwnPicture("haus.png", "Mias Haus: rot", Place("story.md", 1)),
        ),
    ],
)
def test_pictures_that_are_no_scenes(line, expected):
    assert read(line) == (expected, [])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mia: steht", ["mia"]),
        ("mia: steht", ["mia"]),
        ("  - Mia : steht", ["mia"]),
        ("Mia steht", ["mia"]),
        ("Oma: steht", ["oma"]),
        ("Großmutter: steht", ["oma"]),
        ("Klein: steht", ["klein"]),
        ("Fachkraft: steht", ["klein"]),
        ("die Polizistin: steht", ["police-female"]),
        ("der Polizist: steht", ["police-male"]),
        ("die Polizei: steht", ["police"]),
        ("Umriss: telefoniert", ["silhouette"]),
        ("Mia, Ben und Mama: stehen", ["mia", "ben", "mama"]),
        ("Mia und die Lehrerin: stehen", ["mia", "teacher-female"]),
        ("Polizistin: steht\nMia: schaut die Polizei an", ["police-female", "mia"]),
        ("Alle: stehen", ["mia", "ben", "mama", "papa", "oma"]),
        ("Mia: steht\nBen: steht\nalle: froh", ["mia", "ben"]),
        ("Wer: Mia, Ben", ["mia", "ben"]),
        ("Mia, Ben, Mama", ["mia", "ben", "mama"]),
        ("Mama: umarmt Mia", ["mama", "mia"]),
    ],
)
def test_who_is_meant(text, who):
    assert [actor.who for actor in scene(text).actors] == who


@pytest.mark.parametrize(
    "name", ["Die", "Max", "D'Angelo", "🦄", "Anna und Tom", "ملك", "Zeynep Nur"]
)
def test_any_name_can_act(name):
    people = Family(people=(Person("kind", name, "child", 6), Person("mama", "Mama", "mother")))

    picture, said = read(f"{name}: sitzt, umarmt Mama", people=people)

    assert said == []
    assert [(one.who, told(one)) for one in picture.actors] == [
        ("kind", "sit hug:mama"),
        ("mama", ""),
    ]


def test_lines_about_one_person_go_together():
    picture = scene("Mia: sitzt auf dem Bett,\n  traurig\nMia: hält einen Ball")

    assert [told(one) for one in picture.actors] == ["sit sad2 @bed +ball"]


def test_a_place_named_in_passing_is_the_place():
    assert scene("Mia: steht im Garten").setting == "garden"
    assert scene("Ort: Küche\nMia: steht im Garten").setting == "kitchen"


@pytest.mark.parametrize(
    ("where", "setting"),
    [
        ("bei Oma Rosa", "grandparents"),
        ("bei Papa", "living-room"),
        ("bei Frau Klein, Abend", "office"),
        ("Küche, bei Papa", "kitchen"),
    ],
)
def test_somebodys_name_is_a_place_too(where, setting):
    assert scene(f"Ort: {where}\nMia: steht").setting == setting


def test_a_plan_that_is_pointed_at_lies_on_the_table():
    picture = scene("Mama: sitzt am Tisch, zeigt auf den Plan")

    assert [(one.name, one.beside) for one in picture.props] == [("plan", "table")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "Mia: traurick, tanzt",
            "story.md:1:6: Was „traurick“ im Bild heißt, ist nicht bekannt.\n"
            "    Meinten Sie: traurig, trauert, traut sich?",
        ),
        (
            "Momo: sitzt",
            "story.md:1:1: Es gibt keine Person mit dem Namen „Momo“.\n"
            "    In family.yaml stehen: Mia, Ben, Mama, Papa, Oma Rosa, Frau Klein.",
        ),
        (
            "Mia: umarmt Bem",
            "story.md:1:13: Es gibt keine Person mit dem Namen „Bem“.\n    Meinten Sie „Ben“?",
        ),
        (
            "Mia: hält einen Tedy",
            "story.md:1:17: Das Ding „Tedy“ gibt es nicht als Bild.\n    Meinten Sie „Teddy“?",
        ),
        (
            "Mia: trägt einen Vulkan",
            "story.md:1:18: Das Ding „Vulkan“ gibt es nicht als Bild.\n"
            "    Alle Dinge zeigt: wnp pictures",
        ),
        (
            "Mama: holt Mia von irgendwo ab",
            "story.md:1:7: Was „holt Mia von irgendwo ab“ im Bild heißt, ist nicht bekannt.\n"
            "    Alle Wörter zeigt: wnp pictures. Zum Beispiel: sitzt auf dem Bett, "
            "hält einen Teddy, traurig",
        ),
        (
            "Ort: Kücke",
            "story.md:1:6: Für den Ort „Kücke“ gibt es noch kein Bild.\n    Meinten Sie „Küche“?",
        ),
        (
            "Zeichen: Hertz über Mia",
            "story.md:1:10: Das Zeichen „Hertz“ gibt es nicht.\n    Meinten Sie „Herz“?",
        ),
        (
            "Zeihen: Herz",
            "story.md:1:1: Mit „Zeihen:“ fängt keine Bildzeile an.\n    Meinten Sie „Zeichen:“?",
        ),
        (
            "Papa: schlägt Mia",
            "story.md:1:7: „schlägt“ wird nie gezeichnet; das kann einem Kind Angst machen.\n"
            "    Was geschah, sagen die Worte. Das Bild zeigt, was das Kind erlebt hat, zum "
            "Beispiel: Kind: hält sich die Ohren zu, ängstlich – und: Zeichen: Lärm an der Tür",
        ),
        (
            "Melderin: telefoniert",
            "story.md:1:1: Wer sich gemeldet hat, wird nicht gezeigt („Melderin“).\n"
            "    Ein grauer Umriss genügt: Umriss: telefoniert, besorgt",
        ),
        (
            "Mia: sits on the bed",
            "story.md:1:6: „sits on the bed“ ist in einer anderen Sprache geschrieben als der "
            "Rest der Datei.\n    Hier heißt es: sitzt, auf Bett",
        ),
        (
            "place: Küche",
            "story.md:1:1: „place“ ist in einer anderen Sprache geschrieben als der Rest der "
            "Datei.\n    Hier heißt es: Ort",
        ),
        (
            "Mama sagt: „Hallo",
            "story.md:1:13: Nach „Hallo“ fehlt das Ende der Anführung.\n"
            "    Setzen Sie an das Ende ein Anführungszeichen.",
        ),
        (
            "Mama: hält Teddy, hält Ball, hält Buch",
            "story.md:1:1: Zwei Hände können nur zwei Dinge halten.\n"
            "    Legen Sie das dritte daneben, zum Beispiel: Dinge: Ball auf dem Boden",
        ),
        (
            "Mia: umarmt Mia",
            "story.md:1:6: Bei „umarmt Mia“ sind beide Menschen derselbe.\n"
            "    Schreiben Sie den Namen des anderen, zum Beispiel: Mama: umarmt Mia",
        ),
        (
            "Namen: vielleicht",
            "story.md:1:8: Ob Namen unter den Menschen stehen, sagt „vielleicht“ nicht.\n"
            "    Schreiben Sie: Namen: ja",
        ),
        (
            "Irgendwas steht hier",
            "story.md:1:1: Bei „Irgendwas steht hier“ ist nicht klar, wer gemeint ist.\n"
            "    Schreiben Sie zuerst den Namen und einen Doppelpunkt, zum Beispiel: Mia: sitzt "
            "auf dem Bett, ruhig",
        ),
        (
            "Bild: ../geheim.jpg",
            "story.md:1:7: Das Bild „../geheim.jpg“ liegt nicht im Ordner der Familie.\n"
            "    Kopieren Sie es in den Ordner, und schreiben Sie nur: Bild: geheim.jpg",
        ),
    ],
)
def test_a_slip_is_explained(text, problem):
    assert read(text)[1] == [problem]


def test_two_people_of_one_name_are_told_apart():
    people = Family(
        people=(
            Person("papa1", "Papa", "father"),
            Person("papa2", "Papa", "father"),
            Person("mia", "Mia", "child", 6),
        )
    )

    assert read("Papa: steht", people=people)[1] == [
        "story.md:1:1: „Papa“ heißen mehrere Personen.\n"
        "    Schreiben Sie, wer gemeint ist: Papa (papa1), Papa (papa2)."
    ]
    for text in ("papa2: umarmt Mia", "Papa (papa2): umarmt Mia"):
        picture, said = read(text, people=people)
        assert (said, [one.who for one in picture.actors]) == ([], ["papa2", "mia"])


def test_a_word_for_two_people_may_be_told_apart_too():
    people = Family(
        people=(
            Person("papa1", "Papa Tim", "father", gender=Gender.MALE),
            Person("papa2", "Papa Uwe", "father", gender=Gender.MALE),
            Person("mia", "Mia", "child", 6),
        )
    )

    picture, said = read("Mia: umarmt Papa (papa2)\nVater (papa1): steht", people=people)

    assert (said, [one.who for one in picture.actors]) == ([], ["mia", "papa1", "papa2"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "phrase",
    [
        "schlägt Mia", "verprügelt Mia", "hat ein Messer", "blutet", "ist nackt", "würgt Mia",
        "hits Mia", "has a gun", "is naked", "bleeds", "frappe Mia", "a un couteau", "saigne",
        "est nue", "gifle Mia",
    ],
)  # fmt: skip
def test_what_frightens_is_never_drawn_in_any_language(phrase, language):
    findings = Findings()

    picture = parse_scene([(1, f"Mia: steht, {phrase}")], "s", family(language), language, findings)

    kinds = {found.kind for found in findings}
    assert "never-drawn" in kinds
    assert not [one for one in picture.actors if one.holds or one.relations]


def test_a_surname_is_no_blow():
    people = Family(people=(Person("s", "Frau Schläger", "worker"),))

    assert read("Frau Schläger: steht, ruhig", people=people)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ort: Küche; Mia: sitzt, froh",
        "place: kitchen; Mia: sits, happy",
        "lieu: cuisine\nMia: assise, heureuse",
        "Küche; Mia sitzt froh da",
    ],
)
def test_one_line_is_read_in_any_language(text):
    findings = Findings()

    picture = parse_scene_text(text, family(), "de", findings)

    assert (picture.setting, told(picture.actors[0]), list(findings)) == (
        "kitchen",
        "sit happy2",
        [],
    )


def test_the_language_of_lines_is_found():
    assert language_of_lines(["Ort: Küche", "Mia: sitzt"], "en") == "de"
    assert language_of_lines(["place: kitchen", "Mia: sits"], "de") == "en"
    assert language_of_lines(["lieu: cuisine", "Mia: assise"], "de") == "fr"
    assert language_of_lines([], "fr") == "fr"


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5), st.sampled_from(LANGUAGES))
def test_no_text_breaks_the_reader(lines, language):
    findings = Findings()

    parse_scene(list(enumerate(lines, 1)), "story.md", family(language), language, findings)

    assert all(say(found, language) for found in findings)


WORDS = st.sampled_from(
    ["Mia", "Mama", "Ort", ":", ",", "sagt", "denkt", "an", "„", "“", '"', "sitzt", "hält", "Teddy",
     "und", "Zeichen", "Herz", "über", "sehr", "traurig", "Bild", "leer", "die", "schlägt", ";",
     "(", "umarmt", "sich", "Namen", "ja", "#", "-", "Küche", "auf", "Bett", "\t", "Bems", "'s"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=4))
def test_no_order_of_words_breaks_the_reader(lines):
    findings = Findings()

    parse_scene(list(enumerate(lines, 1)), "story.md", family(), "de", findings)

    assert all(say(found, "de") for found in findings)


def test_several_people_may_stand_on_one_line():
    picture = scene("Mama: kocht, ruhig, Mia: malt, sitzt am Tisch")

    assert [(one.who, told(one)) for one in picture.actors] == [
        ("mama", "cook calm2"),
        ("mia", "draw/sit @table"),
    ]
