"""What makes an English sentence hard is found, and how children are spoken to is left in peace."""

import pytest

from wnp.wording.reading import remarks_on
from wnp.wording.remarks import Level, Setting

NAMES = frozenset({"mia", "ben", "mum", "dad", "granny", "anna", "klein", "ms", "yilmaz", "mr"})


def remarks(rule, words, level=Level.MIDDLE):
    """Return what one rule remarks on in a sentence: the words, and what it proposes."""
    setting = Setting("en", level, names=NAMES)
    return [(one.found, one.better) for one in remarks_on(words, setting) if one.rule == rule]


def rules(words, level=Level.MIDDLE):
    """Return the rules that remark on something."""
    return {one.rule for one in remarks_on(words, Setting("en", level, names=NAMES))}


@pytest.mark.parametrize(
    ("level", "words", "better"),
    [
        ("young", "Mum was sad and Dad went away.", "Mum was sad. Dad went away."),
        ("young", "Dad shouted so Mia hid.", "Dad shouted. That is why Mia hid."),
        ("middle", "Mum is ill, but that is not your fault.",
         "Mum is ill. But that is not your fault."),
        ("middle", "Dad hit Mum and Mia cried in the bedroom.",
         "Dad hit Mum. Mia cried in the bedroom."),
        ("middle", "Mum went to hospital, Granny came to help.",
         "Mum went to hospital. Granny came to help."),
        ("middle", "Dad came home late, shouted at Mum and broke a plate.",
         "Dad came home late. Dad shouted at Mum and broke a plate."),
        ("middle", "The neighbours heard the noise and they called the police.",
         "The neighbours heard the noise. They called the police."),
        ("teen", "Your mum was very ill and your dad moved to another town.",
         "Your mum was very ill. Your dad moved to another town."),
    ],
)  # fmt: skip
def test_two_statements(level, words, better):
    assert remarks("two-statements", words, level=Level(level)) == [(words, better)]


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("middle", "Mr Yilmaz is there and helps."),
        ("middle", "Dad works, eats and sleeps there."),
        ("middle", "Granny, Anna and Ben help with the plan."),
        ("middle", "Mum hugs Mia and Ben."),
        ("young", "Mum and Mia bake a cake."),
        ("young", "Everyone wants Mia and Ben to be safe."),
        ("teen", "He was often away, and there was very little money."),
        ("middle", "Mia tells Granny and Anna what happened."),
        ("middle", "Mum saw Mia and Ben play."),
    ],
)
def test_one_statement(level, words):
    assert "two-statements" not in rules(words, Level(level))


@pytest.mark.parametrize(
    ("level", "words", "found", "better"),
    [
        ("young", "Mia is scared when Dad shouts.", "when", "Dad shouts. Then Mia is scared."),
        ("young", "Mia knows that Mum is ill.", "that", "Mia knows: Mum is ill."),
        ("young", "Ben calls if it is loud.", "if", "Perhaps it is loud. Then Ben calls."),
        ("middle", "Although Mum loves you, she could not help.", "Although",
         "Mum loves you. But she could not help."),
        ("middle", "Before the police came, Mia hid.", "Before", "Mia hid. Then the police came."),
        ("middle", "The house in which you live belongs to Anna.", "in which", ""),
        ("middle", "While Mum slept, Mia looked for food.", "While", ""),
        ("teen", "Unless things change, you stay with Anna.", "Unless", ""),
        ("teen", "The meeting, at which you may speak, is in May.", "at which", ""),
        ("teen", "You see it whenever you like, provided that you ask.", "provided that", ""),
        ("teen", "If Mum drinks when you are there, Granny comes.", "If", ""),
    ],
)  # fmt: skip
def test_clauses_that_hang_on_others(level, words, found, better):
    assert remarks("subordinate-clause", words, level=Level(level)) == [(found, better)]


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("middle", "When Mum is ill, Granny helps."),
        ("middle", "Mia stays with Anna until Mum is better."),
        ("middle", "Whoever says yes writes their name here."),
        ("middle", "The plan says: who does what, and when?"),
        ("young", "What happens now?"),
        ("young", "When are the visits?"),
        ("young", "What children can do"),
        ("young", "After school Mia goes to Anna."),
        ("young", "That day Dad was at home."),
        ("teen", "It says what has happened and what happens next."),
        ("teen", "The plan says who does what and who steps in."),
        ("middle", "After that everybody talks about it."),
        ("young", "Looking after the baby is the adults' job."),
    ],
)
def test_clauses_that_a_reader_can_follow(level, words):
    assert "subordinate-clause" not in rules(words, Level(level))


@pytest.mark.parametrize(
    ("words", "found", "better"),
    [
        ("Mia was hit by Dad.", "was hit", "Dad hit Mia."),
        ("The police were called by a neighbour.", "were called", "A neighbour called the police."),
        ("He was taken to hospital by Granny.", "was taken", "Granny took him to hospital."),
        ("Mia was hurt by Dad.", "was hurt", "Dad hurt Mia."),
        ("Mia is often driven to school.", "is often driven", ""),
        ("You will be looked after.", "will be looked", ""),
        ("It has been decided.", "has been decided", ""),
        ("Ben got pushed against the wall.", "got pushed", ""),
        ("Was Mia told about it?", "Was Mia told", ""),
    ],
)
def test_passives(words, found, better):
    assert remarks("passive", words) == [(found, better)]


@pytest.mark.parametrize(
    "words",
    [
        "Mum was hurt.", "Mia is tired and worried.", "Nobody is allowed to hit.",
        "The door was closed.", "The lamp is broken.", "Mum and Dad were married.",
        "Ben was born in May.", "Dad is gone.", "The illness is called depression.",
        "Mia got dressed.", "Ben is used to it.", "Dad has gone out.", "Mum is drinking tea.",
        "Ms Klein tells you what is decided.", "It's been hard for Mum.",
    ],
)  # fmt: skip
def test_no_passives(words):
    assert "passive" not in rules(words)


@pytest.mark.parametrize(
    ("words", "rule", "found"),
    [
        ("The decision of the judge of the court counts.", "genitive",
         "decision of the judge of the court"),
        ("Mia lives with Mum's friend's sister.", "genitive", "Mum's friend's sister"),
        ("Dad would have come.", "subjunctive", "would have come"),
        ("Mum should've asked.", "subjunctive", "should've asked"),
        ("If Mum were well, Mia could go.", "subjunctive", "were"),
        ("It would be good to talk.", "subjunctive", "would be"),
        ("Mum had drunk a lot.", "pluperfect", "had drunk"),
        ("He'd gone to bed.", "pluperfect", "He'd gone"),
        ("Dad had broken the door.", "pluperfect", "had broken"),
        ("Nobody did nothing.", "double-negation", "Nobody did nothing"),
        ("It is not impossible.", "double-negation", "not impossible"),
        ("It was not unusual.", "double-negation", "not unusual"),
        ("Neither Mum nor Dad was there.", "double-negation", "Neither Mum nor"),
        ("Mum was never without a bottle.", "double-negation", "never without"),
    ],
)  # fmt: skip
def test_chains_and_moods(words, rule, found):
    assert [one for one, _ in remarks(rule, words)] == [found]


@pytest.mark.parametrize(
    "words",
    [
        "A lot of the children of the class came.", "Mia's teddy is here.",
        "Mum would like to see you.", "What would help you?", "It could happen again.",
        "Mum and Dad were happy.", "Mum had a bath.", "Dad had to leave.",
        "Mum had mixed feelings.",
        "It is not your fault.", "No, Mia did nothing wrong.", "Dad is never alone with Mia.",
        "You do not have to tell if you do not want to.", "Mum has no money and no job.",
    ],
)  # fmt: skip
def test_plain_chains_and_moods(words):
    hard = {"genitive", "subjunctive", "pluperfect", "double-negation"}

    assert not hard & rules(words)


@pytest.mark.parametrize("level", [Level.YOUNG, Level.MIDDLE, Level.TEEN])
def test_adults_are_spared_how_a_sentence_is_built(level):
    words = "Although it had been decided by the court, Mum would have come if she had known."

    assert rules(words, level)
    assert rules(words, Level.ADULT) == set()
