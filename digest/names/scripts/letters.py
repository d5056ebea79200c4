"""What the letters of each script may sound like, in one alphabet of sounds.

A sound is a capital or a sign: P B F V M, T D Θ (th) N L R, S Z Š (sh) Č (ch) J (j, zh) C (ts), K G X (kh) Q (gh), H,
W Y, and the vowels A E I O U. A letter has the sounds that it is usually written with in Latin letters, in any order;
`?` at the end: it may be silent or is often not written. `-` parts two sounds in a row.
"""

from __future__ import annotations

# Arabic, with the letters of Persian and Urdu. Short vowels are not written.
ARABIC = """
    ا AEIOU? أ AEIOU? إ EIA? آ A ٱ A? ء ? ئ YIE? ؤ WUO? ى AIE ة AETH? ع AEIOU? ب BP ت T ث ΘST ج JGČ ح H خ XHK د D ذ
    DZΘ ر R ز ZSC س SZCΘ ش ŠČS ص SC ض DZ ط T ظ ZDΘ غ GQ ف FV ق KGQ ك KGČQ ل L م M ن N ه HAE? و WVUO ي YIEJ پ P چ ČJ ژ
    JZ گ G ک KG ی YIE ہ HAE? ھ H ے EI ٹ T ڈ D ڑ R ں N ڤ V ڨ G ڭ GN ݢ G ۀ HAE? ە EA ۆ OU ێ E ڵ L ڕ R
"""
HEBREW = """
    א AEIOU? ב BV ג GJ ד D ה HAE? ו VWOU ז ZJS ח HXKČ ט T י YIEJ כ KXČ ך KXČ ל L מ M ם M נ N ן N ס SCZ ע AEIOU? פ PF ף
    PF צ CZSČ ץ CZSČ ק KG ר R ש ŠSČ ת TΘ װ VW ױ OU ײ EIAY
"""
CYRILLIC = """
    а A б B в VW г GHQ ґ G д D е EYI ё Y?-OE є Y?-E ж JZŠG з ZS и IYE і IE ї YI й YIJ к KQ л L м M н N о OA п P р R с
    SZC т TΘ у UWO ў WU ф FPVΘ х HXK ц CSZČ ч ČCJ ш ŠSČ щ ŠČS ъ UA? ы YIU ь YI? э EA ю Y?-U я Y?-AE ј YJ љ L-Y? њ N-Y?
    ћ ČT ђ JD џ J ќ K ѓ G ѕ Z ә AE ғ GQ қ KQ ң N ө OU ұ U ү U һ H
"""
GREEK = """
    α A ά A β VB γ GYQ δ DΘ ε E έ E ζ ZS η IHE ή IHE θ ΘT ι IYJ ί IYJ ϊ IY ΐ IY κ KCG λ L μ M ν N ξ X-S? ο O ό O π PB
    ρ R σ SZŠ ς S τ TDC υ UYIVF ύ UYIVF ϋ UYI ΰ UYI φ F χ HXKČ ψ P-S ω O ώ O
"""
# Pairs that are one sound, before the single letters.
PAIRS = """
    ג׳ J ג' J צ׳ Č צ' Č ץ' Č ז׳ J ז' J ת׳ Θ ת' Θ וו WV יי YIE תש ČT تش Č تس C تز C دج J كس K-S نغ N-G дж J дз ZJ цз
    JZC чж J дж J ти TČ-I тё Č-O си SŠ-I кс K-S ий IY ый IY ия I-Y?-A ья Y-A ье Y?-E ьё Y?-O йо Y?-O ου U ού U ευ E-FV
    εύ E-FV αυ A-FV αύ A-FV αι EA αί EA ει EI εί EI οι OI οί OI μπ BM ντ DN γκ GN γγ N-G τζ JZC τσ CČ γι YG γε YG
"""
# Syllables of Chinese as pinyin writes them; foreign names are cut into them, so a vowel may stand for none.
PINYIN = """
    er RL te T-E? de D-E? ke K-E? ge G-E? se S-E? ze ZC-E? ce CS-E? he H-E? bu B-U? pu PB-U? mu M-U? fu FVP-U? ku K-U?
    gu GK-U? tu T-U? du D-U? si S-I? zi ZCS-I? ci CSZ-I? shi Š-I? chi Č-I? zhi J-I? xi SŠHX-I ji JGZKČ-I qi ČKCG-I zh
    JČZDSG ch ČTJC sh ŠSČ b BPV p PBF m M f FVHP d DT t TDΘ n NL l LR g GK k KGC h HXKG j JČGKZDY q ČKGTJ x ŠSHXGZ r
    RLJ z ZCSDΘ c CSČTZ s SZCΘ w WVUO? y YIEJ? ng N n NM a AOEU? o OUA? e EAIOU? i IEYA? u UOAV? v UY?
"""
LATIN = """
    š Š ş Š ś Š č Č ć Č ç SČ ž J ż J ź J đ DJ ğ GQ? ł LW ñ N-Y? ţ C ț C ș Š ř RJ xi ŠSXK-I lh L-Y? kn K?-N sch Š tch Č
    tsch Č dzh J dsh J zsch Č cz Č sz SŠ rz RJ szcz Š shch Š kh XHK gh GQ? sh Š ch ČXKŠH th ΘT dh DZΘ ph FP zh JZ ts C
    tz C tts C tzs C zz CZ cz ČC dj J ck K cq K cc KČ qu K-WU? gn N-Y? ng N-G? ll LY wh WH tj ČT-Y? ou UOW oo UO ee I
    ea IEA ie IEY ei EIAY ey EIY ay AEIY ai AEI au AOUW aw AOUWV eu EUOI eau O oe OEU ow OUWA ew UEW ue UE? uy UIY oi
    OIWA oy OIY ue UE ae AE aa A ii I uu U ij IEY a AEOU b B c KSCČ d D e EIAO f FV g GJHK h H? i IEAYJ j JYHXŠ k K l
    L m M n N o OUA p PB q KČGQ r R s SZŠJ t T u UOAEYWV v VFW w WVU x K-S? y YIEUJ z ZCSJD
"""
