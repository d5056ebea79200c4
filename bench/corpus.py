"""A project folder of invented news: n plain-text articles of about 360 words, n/20 actors, four outlets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.words import names, vocabulary, word, zipf_weights

VOCABULARY = 20_000
WORDS_AN_ARTICLE = 360
ARTICLES_AN_ACTOR = 20
OUTLETS = ("Harbour Bench", "Meridian Bench", "Levant Bench", "Eastern Bench")
_FIRST_DAY = date(2021, 1, 1)
_DAYS = 1_000
_SETTINGS = """\
site_name: bench
site_url: https://bench.example/
theme:
  name: digest
  font: false
extra:
  scope: /
plugins: []
markdown_extensions: [tables, toc, attr_list, md_in_html]
exclude_docs: |
  /about/home.md
  /about/about.md
"""


@dataclass(frozen=True, slots=True)
class Actor:
    """A registry actor: `others` are the ways, besides its name, in which articles print it."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """What articles are made from. `strangers` are names that no registry has."""

    words: list[str]
    weights: list[float]
    actors: list[Actor]
    strangers: list[str]


def write_corpus(folder: Path, n: int, seed: int) -> None:
    """Make `folder` a project of `n` articles: mkdocs.yml, docs/, seeds/. Same `n` and `seed`, same bytes."""
    random = Random(seed)
    world = _world(random, n)
    seeds = folder / "seeds"
    for outlet in OUTLETS:
        (seeds / "articles" / _slug(outlet)).mkdir(parents=True)
    (folder / "docs").mkdir()
    _write(folder / "mkdocs.yml", _SETTINGS)
    _write(seeds / "actors.yml", "".join(map(_actor_entry, world.actors)))
    _write(seeds / "sources.yml", "".join(map(_source_entry, OUTLETS)))
    for number in range(n):
        outlet = random.choice(OUTLETS)
        _write(seeds / "articles" / _slug(outlet) / f"{number:06}.txt", article(random, world, outlet))


def article(random: Random, world: World, outlet: str) -> str:
    """One page as scraped: title with the outlet's name, a date line on two of three, text, furniture."""
    sentences = _sentences(random, world)
    title = " ".join(_draw(random, world, random.randint(6, 11))).capitalize()
    day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
    lines = [f"{title} - {outlet}"]
    if random.random() < 2 / 3:
        lines.append(f"{day.day} {day:%B %Y}")
    while sentences:
        size = random.randint(2, 4)
        lines.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return "\n\n".join([*lines, "Share this article", f"© {outlet}. All rights reserved."]) + "\n"


def _world(random: Random, n: int) -> World:
    count = max(n // ARTICLES_AN_ACTOR, 8)
    found = names(random, count + count // 2)
    return World(
        words=vocabulary(random, VOCABULARY),
        weights=zipf_weights(VOCABULARY),
        actors=[_actor(random, name) for name in found[:count]],
        strangers=found[count:],
    )


def _actor(random: Random, name: str) -> Actor:
    """Three of four are people, printed with an honorific or a doubled letter as well, some by an alias."""
    if random.random() < 0.25:
        full = f"{name.split()[1]} {random.choice(('Front', 'Movement', 'Council', 'Bureau'))}"
        return Actor(_slug(full), full, "organisation", others=(f"the {full}",))
    surname = name.split()[1]
    honorific = random.choice(("Dr.", "President", "General", "Sheikh"))
    alias = (f"{word(random, 2).capitalize()} {surname}",) if random.random() < 0.3 else ()
    return Actor(_slug(name), name, "person", alias, (f"{honorific} {name}", _doubled(name), *alias))


def _doubled(name: str) -> str:
    """The name with its third letter twice, as transliterations do: Hasan, Hassan."""
    return name[:3] + name[2:]


def _sentences(random: Random, world: World) -> list[str]:
    """About 360 words in which 5 or 6 actors are named, each once or twice, and now and then a stranger."""
    printed = _printed(random, world)
    length = sum(len(name.split()) for name in printed)
    sentences = []
    while length < WORDS_AN_ARTICLE:
        words = _draw(random, world, random.randint(12, 28))
        length += len(words)
        if random.random() < 0.3:
            words[len(words) // 2] += ","
        sentences.append(words)
    for name in printed:
        words = random.choice(sentences)
        words.insert(random.randrange(1, len(words)), name)
    return [_sentence(words) for words in sentences]


def _printed(random: Random, world: World) -> list[str]:
    """The names of one article as it prints them: by one of its spellings, then perhaps by surname."""
    found = []
    for actor in random.sample(world.actors, random.randint(5, 6)):
        found.append(random.choice((actor.name, *actor.others)))
        if actor.kind == "person" and random.random() < 0.5:
            found.append(actor.name.split()[1])
    if random.random() < 0.25:
        found.append(random.choice(world.strangers))
    return found


def _draw(random: Random, world: World, count: int) -> list[str]:
    return random.choices(world.words, cum_weights=world.weights, k=count)


def _sentence(words: list[str]) -> str:
    text = " ".join(words)
    return f"{text[0].upper()}{text[1:]}."


def _actor_entry(actor: Actor) -> str:
    aliases = f"  aliases: [{', '.join(actor.aliases)}]\n" if actor.aliases else ""
    return f"{actor.id}:\n  name: {actor.name}\n  kind: {actor.kind}\n{aliases}"


def _source_entry(outlet: str) -> str:
    match = f"[{{title-suffix: {outlet}}}, {{path: 'articles/{_slug(outlet)}/**'}}]"
    return f"{_slug(outlet)}:\n  name: {outlet}\n  match: {match}\n  language: en\n"


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
