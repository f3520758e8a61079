"""Glossary entries and where a text names them."""

from build_tools.glossary.matching import Matcher, mentions

__all__ = ["Matcher", "mentions"]
