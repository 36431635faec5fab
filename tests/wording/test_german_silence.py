"""How German social workers speak to children is left in peace."""

import pytest

from wnp.wording.catalogue import SENTENCE_RULES
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = frozenset("mia ben mama papa oma opa tom lena klein frau roth kaya herr".split())
WOMEN, MEN = frozenset({"mia", "mama", "oma"}), frozenset({"ben", "papa", "opa", "tom"})

YOUNG = """
Das ist Mia. Mia ist 5.
Mama und Papa haben Mia lieb.
Mia schläft bei Oma.
Papa wohnt jetzt woanders.
Mama war krank. Jetzt geht es besser.
Oma kocht. Mia hilft mit.
Es war laut. Mia hatte Angst.
Der Teddy ist auch da.
Frau Klein hört gut zu.
Mia darf weinen. Mia darf lachen.
Ben ist nicht schuld.
Mama hat geweint. Mia war traurig.
Am Montag kommt Papa zu Besuch.
Mia malt ein Bild für Papa.
Wer passt auf? Oma passt auf.
Mama, Papa und Ben essen zusammen.
Papa trinkt keinen Alkohol mehr.
Mia ruft Oma an.
Die Polizei hat geholfen.
Mia ist nie allein mit Tom.
Papa hat Mama gehauen. Das ist verboten.
Mia wird bald 6 Jahre alt.
Papa wird manchmal sehr laut.
Das Baby ist im Krankenhaus.
Mia kann Stopp sagen.
Im Kindergarten spielt Mia mit Lena.
Mama und Papa streiten oft. Das ist schwer.
Mia und Ben wohnen bei Oma.
Mama ist müde und traurig.
Heute kommt Frau Klein und bringt ein Buch.
Oma kommt und holt Mia ab.
Papa arbeitet viel. Er ist oft müde.
Alle Kinder haben Rechte.
Mama ist im Bett. Sie ist krank.
Papa holt Mia ab.
Oma liest ein Buch vor.
Mia geht schlafen.
Ben wird wütend.
Papa ist weg. Mia vermisst Papa.
Das macht Mia Angst.
Mia sagt: Ich will zu Mama.
Die Großen passen auf.
Mama kann nicht gut aufpassen.
Oma ist da und hilft.
Mia darf Nein sagen.
Der Bär kommt mit.
Jetzt ist Mia sicher.
Alle sagen: Mia ist nicht schuld.
Mia und Ben haben gespielt.
Mama hat sich weh getan.
Papa ist gegangen.
Mia bleibt bei Oma Rosa.
Frau Klein kommt am Freitag wieder.
Papa hat geschimpft und die Tür zugeknallt.
Zu Hause ist es jetzt ruhig.
Mia hat Hunger gehabt.
Am Abend liest Opa vor.
"""

MIDDLE = """
Mia wohnt seit Mai bei Oma und Opa.
Mama ist im Moment in der Klinik.
Dort helfen ihr Ärztinnen und Ärzte.
Papa hat Mama weh getan. Das darf niemand.
Frau Klein arbeitet beim Jugendamt. Sie hilft Familien.
Mia weiß, dass Mama sie lieb hat.
Mia darf immer fragen, wenn etwas unklar ist.
Mia kann Oma anrufen, wenn sie Angst hat.
Oma und Opa passen auf Mia auf.
Am Samstag backt Mama mit Mia einen Kuchen.
Wenn Papa wütend wird, geht er raus.
Niemand darf Kinder schlagen.
Mama hatte viele Sorgen und wenig Kraft.
Frau Roth kommt zweimal in der Woche.
Papa musste für ein paar Monate ins Gefängnis.
Das Gericht hat entschieden: Mia bleibt bei Oma.
Mia möchte wissen, warum Papa nicht kommt.
Mia hätte gern einen Hund.
Das könnte passieren. Dann hilft Oma.
Es gab oft Streit. Das war schlimm für Mia.
Papa wollte das nicht. Es ist trotzdem passiert.
Mama konnte nicht aufstehen.
Die Ärztin hat Mia untersucht.
Ben wurde verletzt. Der Arzt hat ihm geholfen.
Die Schule ist am Montag geschlossen.
Mia ist in Köln geboren.
Papa ist verheiratet mit Lena.
Mia wird morgen bei Oma schlafen.
Oma wird am Sonntag 70 Jahre alt.
Papa wurde sehr wütend.
Das ist Mias Zimmer. Hier steht Bens Bett.
In Omas Küche riecht es nach Kuchen.
Eines Tages war Papa weg.
Mia hilft der Oma im Garten.
Papa gibt der Lehrerin den Brief.
Die Lehrerin zeigt der Mutter das Bild.
Am 4. Mai 2026 treffen sich alle wieder.
Um 14:30 Uhr kommt Frau Klein.
Mia kann die Nummer 116 111 anrufen.
Der Notruf ist 112.
Mia ist seit 2024 in der Schule.
Oma sagt: „Ich hab dich lieb.“
Mia ist nicht schuld. Ben ist auch nicht schuld.
Papa hat keine Wohnung und kein Geld.
Mia muss nichts sagen und niemanden beschützen.
Papa trinkt nicht mehr. Er geht zur Beratung.
Niemand weiß, wie lange es dauert.
Es ist noch nicht klar.
Mia war unglücklich und unsicher.
Das ist unfair.
Unser Plan hängt in der Küche.
Unter der Treppe ist ein gutes Versteck.
Der Unterricht beginnt um 8 Uhr.
Das Fest geht um 15 Uhr los.
Mia lässt den Teddy nicht los.
Die Wohnung ist klein, aber schön.
Die Einladung zur Hochzeit war eine Überraschung.
Die Entscheidung war schwer.
Mia geht in den Kindergarten und in die Turnhalle.
Im Wohnzimmer steht ein Weihnachtsbaum.
Die Großeltern holen Mia am Donnerstag ab.
Die Schulsozialarbeiterin heißt Frau Kaya.
Mia hat am Nachmittag Hausaufgaben.
Papa hat aufgeschrieben, was ihm hilft.
Mama hat sich entschuldigt.
Frau Klein hat sich alles aufgeschrieben.
Papa redet mit Herrn Kaya über seine Wut.
Mama telefoniert mit Oma.
Mia hat Mama gefragt, wo Papa ist.
Mama und Papa wohnen nicht mehr zusammen.
Beide haben Mia lieb.
Mia darf Mama lieb haben und Papa auch.
Die Nachbarin hat gehört, dass Mia geweint hat.
Das hat Mama Angst gemacht.
Tante Lena kommt mit dem Bus.
Mia freut sich auf das Wochenende.
Im Sommer fahren alle ans Meer.
Mia hat ihren Teddy, ihr Buch und ihre Decke dabei.
Mama ruft jeden Abend an und sagt Gute Nacht.
Der Richter hat mit Mia gesprochen.
Er hat gefragt, was sie sich wünscht.
Mia hat gesagt: Ich will bei Oma bleiben.
Mama braucht noch Zeit, bis sie gesund ist.
Solange Mama krank ist, bleibt Mia bei Oma.
Papa muss lernen, ruhig zu bleiben.
Mama versucht, jeden Tag zu kochen.
Es ist gut, dass Mia das erzählt hat.
Alle sind froh, dass es Mia gut geht.
Mia isst, malt und spielt mit Lena.
Dann ging es Papa schlecht.
Sei mutig! Sag, was du brauchst.
Mama sagt: Ich habe einen Fehler gemacht.
Die Polizei war da und hat mit Papa geredet.
Papa darf gerade nicht in die Wohnung.
Das ist so, weil Mama Ruhe braucht.
Mia hat oft Bauchweh.
Nachts war Mia oft wach.
Mia ist gern bei Frau Roth.
Frau Roth hat Zeit und hört zu.
Der Besuch dauert eine Stunde.
Herr Kaya ist dabei, wenn Papa kommt.
Im Plan steht, wer was macht.
Mia bekommt ein eigenes Heft.
Mama hat versprochen, pünktlich zu sein.
Papa hat vergessen, Mia abzuholen.
Mama möchte, dass Mia sicher ist.
Manchmal ist Mama traurig und liegt im Bett.
Ein Freund von Papa hat geholfen.
Die Katze heißt Minka und schläft im Korb.
Im Jugendamt arbeiten viele Menschen.
Mia hat 2 Zuhause.
Die Eltern von Mia haben sich getrennt.
Papa hat jetzt eine Freundin. Sie heißt Lena.
Mia mag den Garten und die Hühner.
Der Arzt sagt: Das Bein ist gebrochen.
Mia hat einen Gips bekommen.
Jetzt ist Ruhe. Das tut gut.
Mama weiß, was sie tun kann.
Oma macht Mia Mut.
Mia nimmt den Hasen mit.
Alle machen mit. Das ist wichtig.
Zuerst kommt Mama. Danach kommt Papa.
Wie lange dauert es? Das weiß noch niemand.
Warum ist Papa weg? Papa ist in der Klinik.
Wo wohnt Ben? Ben wohnt bei Tante Lena.
Mama ist oft ungeduldig.
Ben und Mia teilen sich ein Zimmer.
Frau Klein schaut, wie es Mia geht.
Der Bus kommt um 7.45 Uhr.
Der Weg zur Schule ist kurz.
Opa hat am Dienstag Zeit. Er holt Mia ab.
Mama geht es gut. Sie arbeitet wieder.
Die Wut ist wie ein Gewitter. Sie geht vorbei.
In Mias Familie gibt es Regeln.
Die Oma von Mia kommt aus der Türkei.
Die Geschichte von Mia und Ben.
Mia will nicht allein sein.
Mama kann das nicht allein schaffen.
Papa darf Mia nur sehen, wenn Oma dabei ist.
Das haben Mama, Papa und Frau Klein aufgeschrieben.
Mia hat Angst vor dem Streit.
Papa hat seine Medizin genommen.
Mama ist zum Glück wieder gesund.
Leg dich hin. Atme langsam.
Wir treffen uns im Familienzentrum.
Das Spielzeug bleibt hier.
Seit Mama wieder Arbeit hat, geht es ihr besser.
Bis Mia wieder zu Hause wohnt, dauert es noch.
Mia darf ihre Sachen holen und in ihr Zimmer gehen.
Papa bekommt Hilfe von einem Arzt.
Mama hat aufgehört zu trinken.
Das Jugendamt passt auf, dass es Kindern gut geht.
Im Jugendamt arbeitet Frau Klein. Sie kennt viele Familien.
Die Richterin heißt Frau Wolf. Sie entscheidet bald.
Papa hat einen neuen Job und eine kleine Wohnung.
In der Nacht war es laut. Mia ist aufgewacht.
Mama und Papa haben sich angeschrien.
Papa ist aus dem Haus gerannt.
Die Nachbarn haben die Polizei gerufen.
Zwei Polizistinnen waren ganz freundlich zu Mia.
Mia durfte im Polizeiauto mitfahren.
Bei Familie Berg gibt es einen Hund.
Er heißt Bello und mag Kinder.
Mia hat dort ein eigenes Zimmer.
Manchmal hat Mia Heimweh. Das ist normal.
Mia schreibt Mama einen Brief.
Mama freut sich über den Brief von Mia.
Das hat die Ärztin gesagt.
Mama nimmt jetzt jeden Tag Tabletten.
Davon wird sie ruhiger und kann besser schlafen.
Papa hat gelernt, wie er ruhig bleibt.
Wenn es laut wird, geht Mia zu Frau Roth.
Frau Roth wohnt im ersten Stock.
Mia kann jederzeit bei ihr klingeln.
Oma kommt jeden Mittwoch und schaut nach Mia.
Sie fragt Mia: Wie geht es dir?
Mia antwortet mit einem Smiley.
Rot heißt: Mia braucht Hilfe.
Am Telefon gibt es ein Codewort.
Das Codewort ist Banane.
Mama hat Ja gesagt. Papa hat auch Ja gesagt.
Papa ist nicht mehr böse auf Mama.
Papa und Mama haben verschiedene Meinungen.
Die Eltern sind verschieden.
Niemand kann das allein schaffen.
Das ist nicht leicht. Aber es klappt.
Keiner ist böse auf Mia.
Es ist niemandes Schuld.
Mia hat nichts falsch gemacht.
Papa will nie mehr schlagen.
Ohne Hilfe geht es nicht.
Ohne Papa ist es stiller.
Mama kommt nicht ohne Grund zu spät.
Mia geht nie ohne Teddy ins Bett.
Papa hat gerösteten Mais gekauft.
Papa bekommt begleiteten Besuch.
Ben ist müde, hungrig und traurig.
Papa ist groß, stark und manchmal laut.
Mama ist jung. Oma ist alt.
Das Kind ist 3 Jahre alt und heißt Leo.
Der kleine Bruder von Mia heißt Leo.
Im Haus der Familie Berg ist viel Platz.
Mia freut sich auf den Tag der offenen Tür.
Am Tag danach ist Mia wieder in die Schule gegangen.
Die Ferien beginnen im Juli.
Papa lacht wieder mehr. Das sieht Mia gern.
Mama weint manchmal, wenn sie an Papa denkt.
Das Geld reicht nicht immer.
Die Miete war zu teuer.
Mama musste zum Amt gehen.
Dort hat sie Geld für Essen bekommen.
Ein Mann vom Gericht hat einen Brief gebracht.
Mia ist dann mit Mama ins Frauenhaus gegangen.
Im Frauenhaus wohnen Mütter mit ihren Kindern.
Die Adresse ist geheim.
Mia darf niemandem sagen, wo das Haus ist.
Wir sind für dich da.
Es tut Papa leid.
Papa hat gesagt: Es tut mir leid.
Die Lehrerin hat gemerkt, dass Mia traurig ist.
Sie hat mit Mia gesprochen und Frau Klein angerufen.
Jeden Morgen gibt es Frühstück.
Mia putzt sich die Zähne und geht ins Bett.
Mama bringt Mia um 8 Uhr zur Schule.
Nach der Schule geht Mia in den Hort.
Dort isst sie mit den anderen Kindern.
Am Wochenende besucht Mia ihren Papa.
Lena ist die Freundin von Papa.
Zum Geburtstag hat Mia einen Roller bekommen.
Das Baby wurde im März geboren.
Mama ist schwanger. Im Herbst kommt das Baby.
Mia fühlt sich sicher bei Oma.
Alle haben sich Sorgen gemacht.
Heute ist ein guter Tag.
Es kann sein, dass Papa später kommt.
Vielleicht ist Mia wütend. Auch das darf sein.
Mia möchte, dass alle sich vertragen.
Die Großmutter passt auf die Kinder auf.
Wer Fragen hat, kann Frau Klein anrufen.
Was du sagst, ist wichtig.
Das Beste ist: Alle helfen mit.
Frau Klein fragt: Was wünschst du dir?
Er ist der Bruder von Mama.
Bei Streit geht Papa eine Runde um den Block.
Mia soll nicht auf Ben aufpassen müssen.
Erwachsene sollen auf Kinder aufpassen.
Der Hund bellt, aber er beißt nicht.
Mama kocht heute Nudeln mit Soße.
Ich heiße Frau Klein. Ich arbeite beim Jugendamt.
Ich komme am Montag und bringe Stifte mit.
Mama wird wieder gesund werden.
Papa wird noch lange in der Klinik bleiben.
Das wird Mia freuen.
Mia wird von Tag zu Tag mutiger.
Der Zug fährt um 9 Uhr ab.
Auf dem Weg nach Hause singt Mia.
Das Bild hängt an der Wand.
Mia hat ein Bild an die Wand gehängt.
Mama hat Mia an die Hand genommen.
Mia hält Omas Hand.
Mia schaut aus dem Fenster.
Ben hat die Nase geputzt. Die Nase läuft.
Papa hat die Karten gemischt.
Der Kuchen ist aus dem Ofen gefallen.
Mia hat Wasser im Ohr.
Das Kind spielt im Sand.
Mia steht auf einem Stuhl.
Das Boot schwimmt auf dem See.
Mia sitzt auf den Schultern von Papa.
Ben ist ins Wasser gefallen.
Mia hat einen Vogel. Er heißt Piep.
Das Baby trinkt an der Flasche.
Mia passt auf den Hund auf.
Das Bild liegt in der Schublade.
Der Akku vom Handy ist leer.
Mia hat kalte Füße und eine rote Nase.
Oma setzt Mia neben sich.
Mia und Oma gehen Hand in Hand zur Schule.
Mia hat Kaugummi in den Haaren.
Ein Käfer sitzt auf der Hand.
Mama isst einen Riegel.
Mia sitzt in einem Boot.
Papa nimmt das Telefon in die Hand.
Der Ball ist auf dem Dach.
Alle sitzen an einem Tisch.
Mia ist auf dem Weg zu Oma.
Opa hat Schmerzen im Nacken.
Mia hat Sand in die Augen bekommen.
Die Kinder malen mit roten Stiften.
Der Löffel ist unter den Tisch gefallen.
Mia läuft im Kreis.
Mia hat sich den Kopf gestoßen.
Mama steht im Regen.
Mia friert und zieht eine Jacke an.
Papa hat die Karten auf dem Schrank versteckt.
Mia schaut Oma in die Augen.
Die Tür fällt ins Schloss.
Die Wunde heilt langsam.
Mama hat Rückenschmerzen.
Im Keller ist es dunkel.
Papa trinkt ein Glas Wasser.
Mia hat die Hand gehoben.
Ben zieht am Seil.
Auf dem Herd kocht Suppe.
Mia liest ein Buch über Wale.
Das Licht ist an.
Der Mond scheint.
Mama und Papa sitzen auf dem Sofa und reden.
"""

TEEN = """
Du wohnst seit dem Sommer bei deiner Tante.
Deine Mutter ist krank. Sie nimmt Medikamente und geht zur Therapie.
Du hast das Recht, gehört zu werden.
Du kannst jederzeit mit Frau Roth sprechen.
Es ist okay, wenn du wütend bist.
Dein Vater bestreitet das. Nicht alle sehen es gleich.
Wenn du etwas ändern willst, sag es Frau Klein.
Du musst nicht zwischen deinen Eltern vermitteln.
Am 12. Juni 2026 entscheidet das Gericht.
Bis dahin bleibst du in der Wohngruppe.
Du darfst dein Handy behalten.
Deine Eltern haben zugestimmt. Dein Bruder wohnt auch dort.
Niemand verlangt, dass du dich entscheidest.
Vielleicht bist du erleichtert. Vielleicht bist du auch traurig.
Frau Klein fragt dich vorher, was du möchtest.
Du kannst auch anonym anrufen: 116 111.
Deine Mutter hat viel getrunken und war oft nicht da.
Das war gefährlich für dich und deinen Bruder.
Dein Vater macht ein Training und bleibt bei seinem Bruder.
Du hast viel Verantwortung übernommen. Das war zu viel.
Was du erzählst, bleibt unter uns beiden und Frau Roth.
Wir prüfen nach drei Monaten, ob der Plan funktioniert.
Wer dir nicht guttut, muss Abstand halten.
Es gab mehrere Gespräche mit der Schule.
Du hast richtig gehandelt, als du die Polizei gerufen hast.
Ob du zurückgehst, entscheidet das Gericht im Herbst.
Du gehst weiter in deine Schule und siehst deine Freunde.
Deine Eltern müssen zeigen, dass sie ohne Gewalt streiten können.
Im Moment darf dein Vater nicht in eure Wohnung.
Die Regeln gelten für alle, auch für Besuch.
Nachts ist immer ein Erwachsener da.
Du hast heute viele Fragen gestellt. Das ist gut.
Deine Eltern streiten oft. Das belastet dich.
Du hast das Recht auf einen eigenen Anwalt.
Die Anwältin spricht nur für dich.
Das Gericht fragt dich, was du möchtest.
Deine Mutter ist in Behandlung. Es geht ihr schon besser.
Dein Vater hat dich angeschrien und geschlagen.
Das darf niemand, auch dein Vater nicht.
Du hast deiner Lehrerin davon erzählt.
Das war mutig und richtig.
Im Moment wohnst du in einer Wohngruppe in Bonn.
Frau Roth ist dort für dich zuständig.
Am Wochenende kannst du deine Mutter besuchen, wenn du willst.
Dein Bruder lebt bei eurer Großmutter.
Ihr könnt jederzeit telefonieren.
Wenn du dich nicht sicher fühlst, ruf Frau Roth an.
Niemand ist dir böse, wenn du Nein sagst.
Du musst das alles nicht allein tragen.
Einmal im Monat treffen sich alle.
Dann geht es um die Frage, ob du zurückkannst.
Deine Meinung wird dabei wichtig sein.
Ein Platz in der Schule ist für dich frei.
Du darfst Freunde einladen und Musik hören.
Handys bleiben nachts im Büro.
Über Regeln kannst du mit den Betreuern reden.
Wir wissen noch nicht, wie lange das dauert.
Was passiert ist, war nicht deine Schuld.
Du warst damals 8 Jahre alt.
Damals gab es noch keine Hilfe für deine Mutter.
Inzwischen hat sie viel gelernt.
Sie hat einen Kurs besucht und trinkt nicht mehr.
"""


SENTENCES = [
    *((Level.YOUNG, line) for line in YOUNG.strip().splitlines()),
    *((Level.MIDDLE, line) for line in MIDDLE.strip().splitlines()),
    *((Level.TEEN, line) for line in TEEN.strip().splitlines()),
]


@pytest.mark.parametrize(("level", "words"), SENTENCES)
def test_plain_words_get_no_remark(level, words):
    setting = Setting("de", level, "DE", NAMES, WOMEN, MEN, children=frozenset({"mia"}))

    remarks = [one for one in remarks_on(words, setting) if one.rule in SENTENCE_RULES]

    assert remarks == []
