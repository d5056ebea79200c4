"""Names of weekdays by language, Monday first: seven fields parted by `|`, the spellings of one day by commas."""

from __future__ import annotations

from collections.abc import Mapping

WEEKDAYS: Mapping[str, str] = {
    "en": "monday, mon|tuesday, tues, tue|wednesday, wed|thursday, thurs, thur, thu|friday, fri|saturday, sat"
    "|sunday, sun",
    "de": "montag, mo|dienstag, di|mittwoch, mi|donnerstag, do|freitag, fr|samstag, sonnabend, sa|sonntag, so",
    "fr": "lundi, lun|mardi|mercredi, mer|jeudi, jeu|vendredi, ven|samedi, sam|dimanche, dim",
    "es": "lunes, lun|martes|miércoles, miercoles, mié, mie|jueves, jue|viernes, vie|sábado, sabado, sáb, sab"
    "|domingo, dom",
    "ru": "понедельник, понедельника, пн|вторник, вторника, вт|среда, среду, среды, ср|четверг, четверга, чт"
    "|пятница, пятницу, пятницы, пт|суббота, субботу, субботы, сб|воскресенье, воскресенья, вс",
    "tr": "pazartesi, pzt|salı, sal|çarşamba, çar|perşembe, per|cuma, cum|cumartesi, cmt|pazar, paz",
    "ar": "الاثنين, الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
    "fa": "دوشنبه, دو شنبه|سه شنبه, سهشنبه|چهارشنبه, چهار شنبه|پنجشنبه, پنج شنبه|جمعه|شنبه|یکشنبه, یک شنبه",
}
