"""What a line is by itself, in the languages that have a file of marks."""

from __future__ import annotations

import pytest

from digest.clean.kinds import kind

LINES = {
    "end": (
        *("end of message/", "-30-", "###", "Leave a Comment", "© 2024 Norhaven Post. All rights reserved."),
        *("Kommentar schreiben", "Alle Rechte vorbehalten", "Laisser un commentaire", "Tous droits réservés"),
        *("Deja un comentario", "Todos los derechos reservados.", "Lascia un commento", "Reageer op dit artikel"),
        *("Deixe um comentário", "Оставить комментарий", "ВСЕ ПРАВА ЗАЩИЩЕНЫ", "Yorum yap", "TÜM HAKLARI SAKLIDIR"),
        *("أضف تعليقاً", "جميع الحقوق محفوظة", "انتهای پیام/", "تمامی حقوق محفوظ است", "نظر خود را بنویسید"),
    ),
    "joint": (
        *("Related Articles", "Most popular:", "12 Comments", "You may also like", "More from Norhaven"),
        *(
            "Mehr zum Thema",
            "MEISTGELESEN",
            "À LIRE AUSSI",
            "Sur le même sujet",
            "Lo más leído",
            "También te puede interesar",
        ),
        *(
            "Leggi anche",
            "Lees ook",
            "Leia também",
            "Читайте также:",
            "Самое читаемое",
            "İLGİLİ HABERLER",
            "Çok okunanlar",
        ),
        *("اقرأ أيضاً", "الأكثر قراءة", "بیشتر بخوانید", "پربازدیدترین‌ها", "برچسب‌ها"),
    ),
    "pointer": (
        *("Read more: Customs house to be painted", "Tags: harbour, tariff", "RELATED: A boat comes home"),
        *("Lesen Sie auch: Zollhaus wird gestrichen", "À lire aussi : la maison des douanes", "Lee también: La aduana"),
        *("Читайте также: Таможню покрасят", "İlgili haber: Gümrük binası", "اقرأ أيضا: مبنى الجمارك", "کد خبر: ۱۲۳۴۵"),
    ),
    "widget": (
        *(
            "Share on Facebook",
            "* Share this with Messenger",
            "Facebook Twitter Email Print",
            "3 min read",
            "2 days ago",
        ),
        *(
            "Advertisement",
            "Terms of Use | Privacy | Contact",
            "Image 1 of 5",
            "https://norhaven.example/1",
            "@brandvik",
        ),
        *(
            "Teilen Twittern Drucken",
            "vor 5 Minuten",
            "Partager sur Facebook",
            "il y a 3 heures",
            "Compartir en WhatsApp",
        ),
        *(
            "hace 2 días",
            "Поделиться",
            "5 минут назад",
            "3 saat önce",
            "Haberi paylaş",
            "شارك على فيسبوك",
            "منذ ٣ ساعات",
        ),
        *("اشتراک‌گذاری در تلگرام", "۵ دقیقه پیش", "ورود", "Paylaş"),
    ),
    "solicitation": (
        *(
            "Please disable your ad blocker to go on",
            "Readers get our newsletter every day.",
            "Do you like this? Click here.",
        ),
        *(
            "Melden Sie sich hier für unseren Newsletter an",
            "Recevez chaque matin notre newsletter",
            "Síguenos en Telegram",
        ),
        *(
            "Подписывайтесь на наш канал",
            "Bültenimize abone olun",
            "اشترك في نشرتنا البريدية",
            "به کانال ما بپیوندید، عضو شوید",
        ),
    ),
    "note": (
        *("(Reporting by Lena Brandvik; editing by Orla Velmian)", "This article was first published on 3 March 2024."),
        "Dieser Artikel erschien zuerst im Hafenblatt.",
    ),
    "caption": (
        *(
            "Boats wait. (Photo: Marek Olsavsky)",
            "Photo: Marek Olsavsky, AP",
            "Marek Olsavsky, AP",
            "© Marek Olsavsky / AFP",
        ),
        *("Foto: dpa", "Крушение. Фото: Марек Ольшавский / ТАСС", "عکس: مارک اولساوسکی", "صورة أرشيفية (رويترز)"),
        "Tekneler bekliyor. (Fotoğraf: Marek Olsavsky/AA)",
    ),
    "byline": (
        *(
            "By Lena Brandvik",
            "By News Desk - February 28 2022",
            "March 5, 2024 | by Lena Brandvik",
            "Von Lena Brandvik",
        ),
        *("Par Orla Velmian et Pia Norhaven", "Por Redacción", "Di Lena Brandvik", "Door Pia de Winter - 2 juli 2008"),
        *("Автор: Мария Вельмина", "Yazan: Ayşe Demir", "بقلم سمير القناوي", "نویسنده: سارا ولمیایی"),
    ),
    "date": (
        "2024-03-05 18:20",
        "4. März 2024, 18.30 Uhr",
        "Lena Brandvik | 5 March 2024",
        "Harbour Wire March 5, 2024 11:03 PM",
        "14.03.2024",
    ),
    "mark": ("*", "* * *", "1 / 23", "…"),
    "item": ("* Customs house to be painted", "1. A boat comes home"),
    "short": ("Customs house to be painted", "Share prices", "Von Berlin nach Norhaven", "The talks go on …"),
    "sentence": ("He left.", "The minister said:", "Министр порта заявил:", "ثم عاد."),
    "prose": (
        "Share prices fell on Monday in all markets of Velmia.",
        "The town asked residents to download the app before they walk on the mudflats.",
        "Related talks go on in Velmia, where the delegates of both sides will meet.",
        "Copyright law is no matter of the harbour masters, a spokesman of the port said.",
        "“Please subscribe to our newsletter and follow us,” the spokesman read from the leaflet of the port.",
        "Par ailleurs, le ministre a dit que personne ne partagerait la nouvelle sur Facebook.",
        "Von Montag an gilt der neue Tarif, sagte der Hafenmeister von Norhaven am Abend.",
        "تحدث الطرفان صباحا عن حقوق الصيد وبعد الظهر عن تعرفة الميناء.",
        "双方上午讨论捕鱼权，下午讨论北港的收费标准，代表团发言人这样说。",
        "ทั้งสองฝ่ายพูดคุยเรื่องสิทธิการประมงในช่วงเช้า และเรื่องค่าธรรมเนียมของท่าเรือเหนือในช่วงบ่าย ตามที่โฆษกของคณะผู้แทนกล่าว",
    ),
}


@pytest.mark.parametrize(("wanted", "line"), [(wanted, line) for wanted, lines in LINES.items() for line in lines])
def test_kind(wanted: str, line: str) -> None:
    assert kind(line) == wanted
