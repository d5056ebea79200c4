"""The page of two actors: each contact between them that an article tells of, with its receipt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest import paths
from digest.gathered import ActorEntry, Catalog, Contact
from digest.interface.words import Words, counted, listed, say
from digest.render import listings
from digest.render.activity import activity
from digest.render.beside import kept, taken
from digest.render.cards import ROWS, dotted, note, paged, pager
from digest.render.nodes import Block, Div, Heading, Inline, Item, ItemList, Name, Page, Paragraph, Quote, Text
from digest.render.receipts import receipts, told_by
from digest.render.when import day, event


def pair_pages(name: str, contacts: Sequence[Contact], catalog: Catalog) -> Iterator[Page]:
    """The contacts of one pair, the newest first, 200 a page."""
    one, other = (catalog.actors[id] for id in name.split("--"))
    first = paths.pair(name)
    newest = list(reversed(contacts))
    pages = range(0, len(newest), ROWS)
    for number, start in enumerate(pages, start=1):
        shown = newest[start : start + ROWS]
        page, listing = paths.numbered(first, number), listings.contacts(shown, catalog)
        title = paged(say("list.and", one=one.name, other=other.name), number)
        body: tuple[Block, ...] = (
            Heading(1, "top", (Text(_names(one, other)),)),
            Div("d-facts", (Paragraph(_facts(contacts)),)),
            *(activity((contact.met.meeting.date for contact in contacts), "contact") if number == 1 else ()),
            contact_rows(shown, catalog, leave_out=(one.id, other.id)),
            *taken(page, listing),
            *pager(first, number, len(pages)),
            *receipts([contact.met.receipt for contact in shown]),
        )
        ids = tuple(contact.id for contact in shown)
        front = (("title", title), ("id", name), ("kind", "pair"), ("meetings", ids))
        yield Page(page, front, body, kept(listing))


def _names(one: ActorEntry, other: ActorEntry) -> Words:
    return say("list.and", one=Name(one.name, paths.actor(one.id)), other=Name(other.name, paths.actor(other.id)))


def _facts(contacts: Sequence[Contact]) -> tuple[Inline, ...]:
    told = say("contacts.told", contacts=counted(len(contacts), "contact"))
    last = max((contact.met.meeting.date for contact in contacts if contact.met.meeting.date), default=None)
    return Text(told), *dotted(say("contacts.last", day=day(last)) if last else say("contacts.no_day"))


def contact_rows(contacts: Sequence[Contact], catalog: Catalog, leave_out: Sequence[str] = ()) -> Div:
    """What kind of contact, when, where, with whom else, in whose words."""
    return Div("d-contacts", (ItemList(tuple(_row(contact, catalog, leave_out) for contact in contacts)),))


def _row(contact: Contact, catalog: Catalog, leave_out: Sequence[str]) -> Item:
    meeting, card = contact.met.meeting, contact.card
    head: list[Inline] = [Text(say(f"contact_heads.{meeting.kind}")), *dotted(event(meeting))]
    if meeting.place:
        head += [Text(" · "), Name(meeting.place)]
    others = [id for id in contact.parties if id not in leave_out]
    names = listed(Name(catalog.actors[id].name, paths.actor(id)) for id in others)
    if others:
        head += [Text(" · "), Text(say("contacts.with", names=names) if leave_out else say("list.parts", parts=names))]
    meta = told_by(card, contact.met.receipt)
    if not contact.met.sentence:
        return Item(tuple(head), (note(say("rights.link_only")), meta))
    return Item(tuple(head), (Quote((Paragraph((Text(contact.met.sentence),)),)), meta))
