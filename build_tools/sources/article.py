"""The files of ``content/articles/`` to Articles, and any text file to an Article."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from build_tools.model import Article, InputError, Metadata, Note, Work
from build_tools.sources import schema, yamlfile
from build_tools.sources.html import parse_html
from build_tools.sources.markdown import parse_markdown
from build_tools.sources.plain import parse_plain
from build_tools.sources.reader import decode, read_bytes, refuse_unsafe

MARKDOWN, HTML, PLAIN = (".md", ".markdown"), (".html", ".htm", ".xhtml"), (".txt", ".text", "")
_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)
_TARGET = re.compile(
    r"(https?://|mailto:)\S+|/(explainers|glossary|topics)/[a-z0-9-]+/(easy/|full/)?(#[\w-]+)?|#[\w-]+"
)


def front_matter(text: str) -> tuple[str, int]:
    """The YAML between the --- lines at the top (empty without them) and the offset at which the body begins."""
    found = _FRONT.match(text)
    return (found[1], found.end()) if found else ("", 0)


def parse_article(data: bytes, path: str, slug: str, kind: str = "article") -> Article:
    """A file of an article's folder, strictly: unknown keys, raw HTML, unsafe links and empty texts are InputErrors.

    ``kind`` names the schema of the front matter: article or level.
    """
    text = decode(data, path)
    refuse_unsafe(text, path)
    yaml_text, body_at = front_matter(text)
    if text.startswith("---") and not body_at:
        raise InputError("the front matter has no closing --- line; add one", path, 1)
    located = yamlfile.load(yaml_text, path, first_line=2)
    if located.value is None:
        located.value = {}
    if not isinstance(located.value, dict):
        raise InputError("the front matter must be lines like title: …", path, 2)
    schema.validate(located, kind, path)
    article = parse_markdown(
        text,
        path,
        slug,
        body_at=body_at,
        strict=True,
        title=located.value.get("title"),
        metadata=metadata(located.value),
    )
    if not any(c.isalnum() for c in article.prose):
        raise InputError(
            "the article has no text; write it below the front matter", path, text.count("\n", 0, body_at) + 1
        )
    for link in article.links:
        if not _TARGET.fullmatch(link.target) and not (
            link.is_image and re.fullmatch(r"[\w-]+\.(png|jpe?g|svg|webp)", link.target)
        ):
            raise InputError(
                f'the link target "{link.target[:60]}" is not allowed; use https://…, mailto:…, /explainers/<name>/ or /glossary/<name>/',
                path,
                text.count("\n", 0, link.span.start) + 1,
            )
    return article


def metadata(values: dict[str, Any]) -> Metadata:
    """Validated front matter as a Metadata."""
    plain = {
        k: _text(values.get(k))
        for k in (
            "publisher",
            "author",
            "date",
            "updated",
            "url",
            "summary",
            "as_of",
            "reviewed_by",
            "reviewed_on",
            "reviewed_hash",
        )
    }
    return Metadata(
        **plain,
        topics=tuple(values.get("topics") or ()),
        works=works(values.get("works")),
        corrections=tuple(Note(**n) for n in values.get("corrections") or ()),
        history=tuple(Note(**n) for n in values.get("history") or ()),
        differences=tuple(values.get("differences") or ()),
    )


def works(values: list[dict[str, Any]] | None) -> tuple[Work, ...]:
    """Validated lists of works and sources."""
    return tuple(Work(**{k: _text(v) for k, v in w.items()}) for w in values or ())  # type: ignore[arg-type]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def text_hash(article: Article) -> str:
    """A hash of what a reader reads: it changes with the words, not with markup or front matter."""
    words = " ".join(" ".join(block.span.of(article.prose).split()) for block in article.blocks)
    return hashlib.sha256(f"{article.title or ''}\n{words}".encode()).hexdigest()[:16]


def parse_any(path: Path, shown: str | None = None) -> Article:
    """Any Markdown, HTML or plain text file, leniently: only a file without any text is refused. Errors: InputError."""
    name = shown or str(path)
    if path.suffix.lower() == ".docx":
        raise InputError("Word files are not read here; bring it in with explainer import, or save it as .txt", name)
    article = parse_text(decode(read_bytes(path, name), name), name, path.suffix.lower())
    if not article.blocks:
        raise InputError("there is no text in this file", name)
    return article


def parse_text(text: str, path: str = "-", suffix: str = ".txt") -> Article:
    """A text as an Article; ``suffix`` tells its kind. Errors: InputError for a kind that cannot be read."""
    slug = re.sub(r"[^a-z0-9]+", "-", Path(path).stem.lower()).strip("-") or "text"
    if suffix in MARKDOWN:
        yaml_text, body_at = front_matter(text)
        title = re.search(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", yaml_text, re.M)
        return parse_markdown(text, path, slug, body_at=body_at, title=title[1] if title and title[1] else None)
    if suffix in HTML:
        return parse_html(text, path, slug)
    if suffix in PLAIN:
        return parse_plain(text, path, slug)
    raise InputError(f'files that end in "{suffix}" are not read; use .md, .txt or .html', path)
