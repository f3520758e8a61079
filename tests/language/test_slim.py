"""Small parts of a large library are imported without the rest, and the library stays usable."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from build_tools.language.slim import without_init
with without_init("nltk", "nltk.tokenize"):
    from nltk.tokenize.destructive import NLTKWordTokenizer
assert NLTKWordTokenizer().tokenize("It's here.") == ["It", "'s", "here", "."]
assert not [name for name in sys.modules if name.split(".")[0] == "nltk"]
import nltk
assert nltk.word_tokenize and nltk.corpus
with without_init("nltk"):
    assert nltk is sys.modules["nltk"]
assert nltk is sys.modules["nltk"]
"""


def test_a_part_is_imported_alone_and_the_whole_can_be_had_later():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
