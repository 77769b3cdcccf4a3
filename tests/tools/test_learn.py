"""What examples teach: features that go with what is right weigh more, and rare ones hardly anything."""

from __future__ import annotations

from tools.weights.examples import Choice
from tools.weights.learn import Settings, answer, fit

SETTINGS = Settings(penalty=1.0, least=2)


def asked(right: object, *answers: tuple[object, set[str]]) -> Choice:
    return Choice("article", "file", "en", "about", list(answers), right, None)


def test_a_yes_or_no_question_is_learned() -> None:
    choices = [asked(True, (True, {"all", "attack"}))] * 20 + [asked(False, (True, {"all", "sport"}))] * 20
    weights = fit(choices, SETTINGS, binary=True)
    assert weights["attack"] > 1
    assert weights["sport"] < -1
    assert answer(asked(None, (True, {"all", "attack"})), weights, binary=True) is True
    assert answer(asked(None, (True, {"all", "sport"})), weights, binary=True) is False


def test_one_of_several_answers_is_learned() -> None:
    choices = [asked(3, (3, {"total"}), (2, {"part"}), (None, {"nothing"}))] * 20
    choices += [asked(None, (7, {"claim"}), (None, {"nothing"}))] * 20
    weights = fit(choices, SETTINGS, binary=False)
    assert answer(asked(None, (5, {"part"}), (9, {"total"})), weights, binary=False) == 9
    assert answer(asked(None, (5, {"claim"}), (None, {"nothing"})), weights, binary=False) is None


def test_a_question_without_a_right_answer_teaches_nothing() -> None:
    choices = [asked(3, (3, {"total"}), (2, {"part"}))] * 5
    impossible = [asked(8, (3, {"total"}), (2, {"part"}))] * 50
    assert fit(choices + impossible, SETTINGS, binary=False) == fit(choices, SETTINGS, binary=False)


def test_a_feature_of_too_few_examples_is_left_out() -> None:
    choices = [asked(True, (True, {"often"})), asked(False, (True, {"often"})), asked(True, (True, {"once"}))]
    assert fit(choices, SETTINGS, binary=True).keys() == {"often"}


def test_the_stronger_the_penalty_the_smaller_the_weights() -> None:
    choices = [asked(True, (True, {"a"}))] * 10 + [asked(False, (True, {"b"}))] * 10
    strong, weak = (fit(choices, Settings(penalty, 2), binary=True)["a"] for penalty in (50.0, 0.5))
    assert 0 < strong < weak
