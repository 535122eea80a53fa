import math

import pytest
from deep_pixels.inference import arguments
from deep_pixels.inference.arguments import ArgumentSpec
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.domains import Choice, Flag, Number, Square

SPECS = [value for value in vars(arguments).values() if isinstance(value, ArgumentSpec)]
AUTO = (("auto", None),)
DOMAINS = [
    (Flag(), ["True", "False"]),
    (Choice(("blend", "crop")), ["blend", "crop"]),
    (Number(0, 9), ["0", "9"]),
    (Number(0, 9, AUTO), ["auto", "3"]),
    (Number(0, 1, is_whole=False), ["0", "0.1", "0.123456789", "1e-07", "1"]),
    (Number(16, 99, (("trained", "trained"), ("auto", "auto"))), ["trained", "auto", "16"]),
    (Square(1, 16384, AUTO), ["auto", "1", "4", "16384"]),
]


@pytest.mark.parametrize(("domain", "texts"), DOMAINS, ids=lambda value: type(value).__name__)
def test_what_is_written_is_parsed_back(domain, texts):
    for text in texts:
        assert domain.written(domain.parse(text)) == text
        assert domain.parse(text.upper()) == domain.parse(text)


@pytest.mark.parametrize(
    ("domain", "text"),
    [
        (Flag(), "maybe"),
        (Flag(), ""),
        (Choice(("blend", "crop")), "glue"),
        (Number(0, 9), "10"),
        (Number(0, 9), "-1"),
        (Number(0, 9), "1.5"),
        (Number(0, 9), "auto"),
        (Number(0, 9), "nan"),
        (Number(0, 1, is_whole=False), "inf"),
        (Square(1, 9), "0"),
    ],
)
def test_what_lies_outside_is_a_value_error(domain, text):
    with pytest.raises(ValueError):
        domain.parse(text)


@pytest.mark.parametrize("number", range(1, 200))
def test_a_square_is_the_largest_that_is_no_more(number):
    assert Square(1, 16384).parse(str(number)) == math.isqrt(number) ** 2


@pytest.mark.parametrize("domain", [Number(0, 9), Square(1, 16384), Number(0, 1, is_whole=False)])
def test_steps_lead_to_other_values_and_never_outside(domain):
    value = domain.lowest
    for _ in range(300):
        above = domain.stepped(value, 1)
        assert domain.parse(str(above)) == above
        assert above > value or value == domain.highest
        assert value == domain.highest or domain.stepped(above, -1) == pytest.approx(value)
        value = above
    assert value == domain.highest and domain.stepped(domain.lowest, -1) == domain.lowest


@pytest.mark.parametrize(
    ("domain", "expected", "listed"),
    [
        (Flag(), "True or False", "True, False"),
        (Choice(("blend", "hann", "crop")), "blend, hann or crop", "blend, hann, crop"),
        (Square(1, 16384, AUTO), "auto or a whole number from 1 to 16384", "auto, 1 … 16384"),
        (
            Number(16, 99, (("trained", "trained"), ("auto", "auto")), is_of_pixels=True),
            "trained, auto or a whole number of pixels from 16 to 99",
            "trained, auto, 16 … 99",
        ),
        (Number(0, 1, is_whole=False), "a number from 0 to 1", "0 … 1"),
    ],
)
def test_what_can_be_typed_is_told_in_a_sentence_and_in_a_table(domain, expected, listed):
    assert str(domain.expected) == expected
    assert domain.listed.replace("\N{NO-BREAK SPACE}", " ") == listed


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
@pytest.mark.parametrize("emd", ["{}", '{"Padding": 7, "Threshold": 0.3}', '{"BatchSize": 3}'])
def test_every_default_can_be_typed(spec, emd):
    default = spec.default(parse_definition(emd))
    assert spec.domain.parse(spec.domain.written(default)) == default


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_every_argument_says_in_a_short_line_what_it_is(spec):
    assert 0 < len(spec.about) <= 40 and not spec.about.endswith(".")
