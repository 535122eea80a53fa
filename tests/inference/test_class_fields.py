"""Names of fields for classes."""

import re
import string

import numpy as np
import pytest
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.features.class_fields import LONGEST, legal_names, sum_fields

ODD = (
    "Forêt d'épicéas",
    "Straße",
    "森林",
    "select",
    "ORDER",
    "",
    "1st floor",
    "a" * 300,
    "Water / Wasser",
    "water   wasser",
    "_",
    "class_7",
    "images_classified",
    "x; DROP TABLE t--",
    'quo"te',
)


def classes_called(*names):
    return [ModelClass(number, name, None) for number, name in enumerate(names, start=1)]


def drawn_names(rng, count=12):
    letters = list(string.ascii_letters + string.digits + " _-äÖéß森/'\";.%")
    return ["".join(rng.choice(letters, rng.integers(0, 90))) for _ in range(count)]


@pytest.mark.parametrize("seed", range(30))
def test_names_are_legal_in_every_format_and_unique_whatever_classes_are_called(seed):
    names = [*ODD, *drawn_names(np.random.default_rng(seed))]
    taken = ["NAME", "Images_Classified", "strasse_pixels", "fid"]
    found = list(sum_fields(classes_called(*names, *names), taken).names)
    assert len(found) == 2 + 4 * len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) and len(name) <= LONGEST for name in found)
    assert len({name.casefold() for name in [*found, *taken]}) == len(found) + len(taken)


def test_names_say_what_the_class_is_called_and_aliases_say_it_in_full():
    [forest, street, wood] = sum_fields(classes_called("Forêt d'épicéas", "Straße", "森林"), ()).classes
    assert (forest.pixels, forest.area) == ("foret_d_epiceas_pixels", "foret_d_epiceas_m2")
    assert forest.aliases == ("Forêt d'épicéas [px]", "Forêt d'épicéas [m²]")
    assert (street.pixels, wood.pixels) == ("strasse_pixels", "class_3_pixels")


def test_classes_of_one_value_share_their_fields_and_names_depend_on_the_classes_alone():
    classes = [ModelClass(5, "Forest", None), ModelClass(1, "Water", None), ModelClass(5, "Wood", None)]
    fields = sum_fields(classes, ("a",))
    assert [entry.value for entry in fields.classes] == [1, 5]
    assert fields == sum_fields(list(classes), ("a",))


def test_fields_of_the_input_keep_their_names_where_a_geodatabase_takes_them():
    names = ["NAME", "Größe", "2nd", "order", "a b", "a_b", "森", "Name"]
    assert legal_names(names, set()) == ["NAME", "Größe", "f2nd", "order_", "a_b", "a_b_2", "森", "Name_2"]
