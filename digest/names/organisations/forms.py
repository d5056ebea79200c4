"""Legal forms: what a register adds to the name of a company, and what no reader needs to know it by."""

from __future__ import annotations

# In lower case, without stops and diacritics. `Sp. z o.o.` is written `sp z oo`.
_WRITTEN = """
    limited liability company | limited liability partnership | limited partnership | limited company |
    public limited company | private limited company | private limited | pvt limited | pvt ltd | pty limited | pty ltd |
    pte limited | pte ltd | company limited | co limited | co ltd | company ltd | and company | and co |
    free zone company | free zone establishment | free zone co | joint stock company | joint stock co |
    open joint stock company | closed joint stock company | public joint stock company | private joint stock company |
    private joint stock | public joint stock | open joint stock | closed joint stock | private jsc | public jsc |
    open jsc | closed jsc | joint stock commercial | joint stock | federal state unitary enterprise |
    state unitary enterprise | federal state enterprise | unitary enterprise | federal sue | limited by shares |
    free zone | sendirian berhad | sdn bhd | aktiengesellschaft | gesellschaft mit beschrankter haftung | gmbh and co kg
    | gmbh co kg | kommanditgesellschaft | societe anonyme | societe a responsabilite limitee |
    societe par actions simplifiee | sociedad anonima | sociedad anonima de capital variable | sociedad limitada |
    sociedad por acciones simplificada | sociedad de responsabilidad limitada | sociedade anonima | societa per azioni |
    societa a responsabilita limitata | sa de cv | s de rl de cv | s de rl | sapi de cv | sc de rl | spr de rl |
    spr de rl de cv | s de pr de rl de cv | s de pr de rl | sc de rl de cv | s en c | s en cs | sa de rl | srl de cv |
    sociedad en comandita | anonim sirketi | limited sirketi | ltd sti | as ltd | sanayi ve ticaret as |
    ithalat ihracat ltd sti | obshchestvo s ogranichennoy otvetstvennostyu |
    obshchestvo s ogranichennoi otvetstvennostyu | aktsionernoe obshchestvo | otkrytoe aktsionernoe obshchestvo |
    zakrytoe aktsionernoe obshchestvo | publichnoe aktsionernoe obshchestvo | aktsionernoye obshchestvo |
    otkrytoye aktsionernoye obshchestvo | zakrytoye aktsionernoye obshchestvo | publichnoye aktsionernoye obshchestvo |
    sp z oo | spolka z oo | spolka akcyjna | spolka z ograniczona odpowiedzialnoscia | z oo | doo |
    druzba z omejeno odgovornostjo | naamloze vennootschap | besloten vennootschap | sal offshore | sal off shore |
    sal holding | sal holdings | offshore sal | off shore sal | youxian gongsi | youxian zeren gongsi |
    gufen youxian gongsi | sherkat sahami khass | sherkat sahami aam | perseroan terbatas
"""
# Too short, or too much of a word, to be a legal form anywhere but at the end of a name.
_AT_THE_END = """
    ltd limited llc lllp llp lp inc incorporated corp corporation corporacion co company compania cia plc pllc pc gmbh
    mbh ag kg ohg ug ev se sa sas sasu sarl sal eurl snc sca spa srl srls sapa sl slu slne sau ltda limitada eireli
    epp cv rl bv nv vof ab aps hf ehf oy oyj ky as asa asbl vzw doo dd ad ead eood ood kd kda et zrt kft bt nyrt sro
    spol ooo oao pao zao ao ojsc pjsc cjsc jsc jsb ojscb tov tdv pat prat fgup fsue gup mup sue pjs ssk psc pssc ssc
    fze fzc fzco fzllc fz dmcc dwc wll bsc bscc kscc ksc saoc saog sjsc saa sac sacs eirl eu ca scs scrl pte pty pvt
    bhd sdn berhad tbk pt persero kk yk gk kabushiki kaisha godo jv sti anonim sirketi dba npc nlc sprl bvba rup llcs
    lda sgps scp oojsc
"""
# What stands before the name in Russian, Indonesian, Arabic, French. `CIA Libya` keeps its first word.
_AT_THE_HEAD = """
    ooo oao pao zao ao ojsc pjsc cjsc jsc fgup fsue gup mup sue tov pt llc limited incorporated company corporacion
    compania sharikat shariqa sharika shirkat sherkat sherkate compagnie societe ste firma
"""

# Never a word of anything else: left out wherever they stand.
_ANYWHERE = """
    ltd llc inc gmbh sarl fze ltda plc ooo oao zao pao jsc ojsc pjsc cjsc bhd sdn pte pty pvt fgup fsue sal srl eood
"""

FORMS: frozenset[tuple[str, ...]] = frozenset(tuple(form.split()) for form in _WRITTEN.split("|") if form.strip()) | {
    (form,) for form in _ANYWHERE.split()
}
END_FORMS: frozenset[tuple[str, ...]] = FORMS | frozenset((form,) for form in _AT_THE_END.split())
HEAD_FORMS: frozenset[tuple[str, ...]] = FORMS | frozenset((form,) for form in _AT_THE_HEAD.split())
_STARTS = frozenset(form[0] for form in FORMS)  # most words are none
LONGEST_FORM = max(map(len, FORMS))


def without_forms(words: list[str]) -> list[str]:
    """The words but for legal forms at both ends, and long ones inside; all of them where nothing would be left."""
    kept = _without_inner(words)
    while (rest := _without_edge(kept)) != kept:
        kept = rest
    return kept


def _without_edge(words: list[str]) -> list[str]:
    for length in range(min(LONGEST_FORM, len(words) - 1), 0, -1):
        if tuple(words[-length:]) in END_FORMS:
            return words[:-length]
        if tuple(words[:length]) in HEAD_FORMS:
            return words[length:]
    return words


def _without_inner(words: list[str]) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(words):
        length = _inner_length(words, at)
        kept += [] if length else words[at : at + 1]
        at += length or 1
    return kept or words


def _inner_length(words: list[str], at: int) -> int:
    longest = min(LONGEST_FORM, len(words) - at) if words[at] in _STARTS else 0
    return next((n for n in range(longest, 0, -1) if tuple(words[at : at + n]) in FORMS), 0)
