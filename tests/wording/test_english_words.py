"""Hard, hurtful and trade words are found in English, and what children know is left in peace."""

import pytest

from wnp.wording.english.words import syllables
from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = frozenset({"mia", "ben", "mum", "dad", "granny", "anna", "klein", "ms"})


def remarks(rule, words, level=Level.MIDDLE):
    """Return what one rule remarks on in a text: the words, and what it proposes."""
    setting = Setting("en", level, names=NAMES)
    return [(one.found, one.better) for one in remarks_on(words, setting) if one.rule == rule]


def rules(words, level=Level.MIDDLE):
    """Return the rules that remark on something."""
    return {one.rule for one in remarks_on(words, Setting("en", level, names=NAMES))}


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("table", 2), ("hoped", 1), ("wanted", 2), ("family", 3), ("holiday", 3),
     ("education", 4), ("responsibility", 6), ("immediately", 5), ("people", 2), ("houses", 2),
     ("places", 2), ("watches", 2), ("bottles", 2), ("Mia's".casefold(), 2)],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("words", "rule", "found", "better"),
    [
        ("Unfortunately Mum cannot come.", "long-word", "Unfortunately", "sadly"),
        ("They talk about the circumstances.", "long-word", "circumstances", "what happened"),
        ("Hitting is unacceptable.", "un-word", "unacceptable", "not okay"),
        ("Mum felt helpless.", "un-word", "helpless", "did not know what to do"),
        ("The rule was unworkable.", "un-word", "unworkable", "not workable"),
        ("Bring things, e.g. a teddy.", "abbreviation", "e.g.", "for example"),
        ("Mia brings toys, books, etc.", "abbreviation", "etc", "and so on"),
        ("The SW comes on Monday.", "abbreviation", "SW", "social worker"),
        ("The IROs meet Mia.", "abbreviation", "IROs", "the person who leads your meetings"),
        ("The improvement in communication helped.", "nominal-style",
         "improvement in communication", "“getting better”; “talking to each other”"),
        ("Mum was on edge.", "metaphor", "on edge", "nervous"),
        ("Mum could not make ends meet.", "metaphor", "make ends meet",
         "there was not enough money"),
    ],
)  # fmt: skip
def test_hard_words(words, rule, found, better):
    assert remarks(rule, words) == [(found, better)]


@pytest.mark.parametrize(
    "words",
    [
        "Granny lives in our neighbourhood.", "My grandparents like strawberries.",
        "Mia is unhappy.", "Uncle Ben waits under the tree until Mum comes.",
        "Mia understands it.", "The TV is on.", "Mum is at home unless she works.",
        "Mia sits on the edge of the bed.", "It is round the corner.", "Mia eats a piece of cake.",
        "Dad carried Mia on his shoulders.", "Our family has an appointment.",
        "The FGC means: the family meets and makes a plan.",
    ],
)  # fmt: skip
def test_words_that_children_know(words):
    hard = {"long-word", "un-word", "abbreviation", "nominal-style", "metaphor"}

    assert not hard & rules(words)


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("A placement broke down.", "A placement", "A home"),
        ("The placements changed.", "placements", "homes"),
        ("Mia was placed with Anna.", "was placed", "moved to live with"),
        ("They took Mia into care.", "took Mia into care", "bring to a safe place to live"),
        ("Mia and her siblings came.", "siblings", "brothers and sisters"),
        ("Contact is on Friday.", "Contact is", "seeing each other"),
        ("You have supervised contact.", "supervised contact",
         "a visit where a helper is there too"),
        ("There was a referral.", "referral", "somebody told us that they were worried"),
        ("The threshold was met.", "threshold", "when we must step in"),
        ("Your case was closed.", "case was closed", "the social worker stops coming"),
        ("A section 47 enquiry began.", "section 47 enquiry", "finding out if you are safe"),
    ],
)  # fmt: skip
def test_words_of_the_trade(words, found, better):
    assert remarks("trade-word", words) == [(found, better)]


@pytest.mark.parametrize(
    "words",
    [
        "You can contact Ms Klein by phone.", "In case it gets loud, go to Granny.",
        "Mia has a pencil case.", "Ben needs a plan.", "Mia needs her teddy.",
        "The kitchen unit is blue.", "That is called a placement.",
        "Children's services is the office that helps families. Mum knows it.",
    ],
)  # fmt: skip
def test_everyday_words_are_not_of_the_trade(words):
    assert "trade-word" not in rules(words)


HURTFUL = {
    "label": ["Dad is an alcoholic.", "Your mum is a bad mother.", "You were a difficult child.",
              "Dad is aggressive.", "They are a problem family.", "Mum is crazy.",
              "Your parents were uncooperative.", "Ben is naughty."],
    "blames-child": ["Dad hit you because you did not listen.", "You made Mum sad.",
                     "Mum left because of you.", "It is your fault that Dad left.",
                     "If you behave, you can go home.", "You should have told somebody.",
                     "You upset Mum.", "You started the fight."],
    "blames-parent": ["It is all Dad's fault.", "Mum failed you.", "Your dad abandoned you.",
                      "Mum did not want you.", "Dad is to blame.", "Mum was too lazy to cook.",
                      "Mum chose alcohol over you.", "Dad let you down."],
    "promise": ["Everything will be fine.", "You will go home soon.", "I promise that Dad stops.",
                "Dad will never hit you again.", "You stay with Anna forever.",
                "You will be home by Christmas.", "We will see each other again soon."],
    "minimising": ["It was not so bad.", "It was just a little argument.", "Dad's hand slipped.",
                   "Mum only had a few drinks.", "It only happened once.", "That is no big deal.",
                   "Other children have it worse.", "Dad did not mean it."],
    "secret": ["This is our secret.", "You must not tell anyone.", "Don't tell Mum about it.",
               "Do not talk about this at school.", "Keep it to yourself.",
               "Nobody must know about it.", "What happens at home stays at home.",
               "Mia is not allowed to tell.", "We keep this between us."],
    "burden": ["Be strong for Mum.", "You have to look after your little brother.",
               "Please take care of Mum.", "Mum needs you.", "Do not upset Mum.",
               "You are the man of the house now.", "You must decide where you want to live."],
    "generalisation": ["Dad always shouts.", "Mum never cooks.", "Mum was always drunk.",
                       "They argued all the time.", "There was never enough food."],
    "diagnosis": ["Mum has bipolar disorder.", "Mum is depressed.", "Ben has ADHD.",
                  "Dad has PTSD.", "Mia is traumatised."],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words"), [(rule, words) for rule, each in HURTFUL.items() for words in each]
)
def test_words_that_hurt(rule, words):
    assert rule in rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "It is not your fault.", "It was never your fault.", "Mum did not leave because of you.",
        "Nobody is to blame for the illness.", "Many children think it is their fault.",
        "Dad shouted because he was drunk.", "Mum cried because Dad hit her.",
        "You may tell bad secrets.", "You never have to keep a bad secret.",
        "You can always tell Granny.", "You do not have to tell us everything.",
        "Nobody may tell Dad the address.", "Adults must not ask you to keep secrets.",
        "Mia told a secret. That was brave.", "Nobody may say: this is our secret.",
        "The address stays secret.", "Mum must tell the doctor the truth.",
        "Ms Klein must not tell others what you say.", "Dad told Mia not to tell anyone.",
        "No one may ask you to keep a secret.", "You do not have to keep it to yourself.",
        "Soon it will be dark.", "We cannot promise that.", "Nobody can say when Mia goes home.",
        "Mum will visit Mia on Sunday.", "Dad is never alone with Mia.",
        "Anna is always there for Mia.", "Mia has never met Dad.", "Mum never stopped loving Mia.",
        "Mia was a bit shy.", "Mum is a little better.", "Ben is only two.",
        "Only one person may visit.", "Mia was very brave.", "You do not have to look after Mum.",
        "Anna looks after Mia and her brother.", "Ms Klein's job is to help.",
        "It is difficult for Mum to get up.", "The situation was difficult.",
        "That was dangerous for Ben.", "Mum is not a bad person.", "Mum took drugs.",
        "Mum is ill.", "The illness is called depression.", "Mum wants you to be well.",
        "Dad does not like the rule.", "Mum left the room.", "Dad hit Mum. That was wrong.",
    ],
)  # fmt: skip
def test_words_that_do_not_hurt(words):
    assert not set(HURTFUL) & rules(words)


def test_a_plan_for_grown_ups_may_speak_of_the_trade():
    words = "Supervised contact is on Friday. The core group meets after the assessment."

    assert rules(words, Level.ADULT) == set()


def test_letters_hinder_grown_ups_too():
    assert remarks("abbreviation", "The IRO writes to Granny.", Level.ADULT) == [
        ("IRO", "the person who leads your meetings")
    ]
