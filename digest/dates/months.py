"""Names of months, by calendar and language: twelve fields parted by `|`, the spellings of one month by commas.

Inflected forms are listed where a date is printed with them: Russian in the genitive, the prepositional and the dative.
"""

from __future__ import annotations

from collections.abc import Mapping

GREGORIAN: Mapping[str, str] = {
    "en": "january, jan|february, feb|march, mar|april, apr|may|june, jun|july, jul|august, aug|september, sept, sep"
    "|october, oct|november, nov|december, dec",
    "de": "januar, jänner, jan|februar, feber, feb|märz, maerz, mär, mrz|april, apr|mai|juni, jun|juli, jul|august, aug"
    "|september, sept, sep|oktober, okt|november, nov|dezember, dez",
    "fr": "janvier, janv, jan|février, fevrier, févr, fév, fev|mars|avril, avr|mai|juin|juillet, juill, juil|août, aout"
    "|septembre, sept|octobre, oct|novembre, nov|décembre, decembre, déc, dec",
    "es": "enero, ene|febrero, feb|marzo, mar|abril, abr|mayo, may|junio, jun|julio, jul|agosto, ago"
    "|septiembre, setiembre, sept, sep, set|octubre, oct|noviembre, nov|diciembre, dic",
    "ru": "январь, января, январе, январю, янв|февраль, февраля, феврале, февралю, февр, фев"
    "|март, марта, марте, марту, мар|апрель, апреля, апреле, апрелю, апр|май, мая, мае, маю"
    "|июнь, июня, июне, июню, июн|июль, июля, июле, июлю, июл|август, августа, августе, августу, авг"
    "|сентябрь, сентября, сентябре, сентябрю, сент, сен|октябрь, октября, октябре, октябрю, окт"
    "|ноябрь, ноября, ноябре, ноябрю, нояб, ноя|декабрь, декабря, декабре, декабрю, дек",
    "tr": "ocak, oca|şubat, subat, şub|mart, mar|nisan, nis|mayıs, may|haziran, haz|temmuz, tem"
    "|ağustos, agustos, ağu|eylül, eylul, eyl|ekim, eki|kasım, kas|aralık, ara",
    # Egypt and the Gulf; the Levant and Iraq; Algeria and Tunisia; Morocco.
    "ar": "يناير, كانون الثاني, جانفي|فبراير, شباط, فيفري|مارس, آذار|أبريل, إبريل, نيسان, أفريل|مايو, أيار, ماي"
    "|يونيو, يونية, حزيران, جوان|يوليو, يولية, تموز, جويلية, يوليوز|أغسطس, آب, أوت, غشت|سبتمبر, أيلول, شتنبر"
    "|أكتوبر, تشرين الأول|نوفمبر, تشرين الثاني, نونبر|ديسمبر, كانون الأول, دجنبر",
    "fa": "ژانویه, جنوری|فوریه, فبروری|مارس, مارچ|آوریل, اپریل|مه, می|ژوئن, جون|ژوئیه, ژوییه, جولای|اوت, آگوست, اگست"
    "|سپتامبر, سپتمبر|اکتبر, اکتوبر"
    "|نوامبر, نومبر|دسامبر, دسمبر",
}

# Iran, then Afghanistan; in Latin letters as English texts print them.
SOLAR: Mapping[str, str] = {
    "fa": "فروردین, حمل|اردیبهشت, ثور|خرداد, جوزا|تیر, سرطان|مرداد, امرداد, اسد|شهریور, سنبله|مهر, میزان|آبان, عقرب"
    "|آذر, قوس|دی, جدی|بهمن, دلو|اسفند, حوت",
    "en": "farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand",
}

LUNAR: Mapping[str, str] = {
    "ar": "محرم, المحرم, محرم الحرام|صفر|ربيع الأول|ربيع الآخر, ربيع الثاني|جمادى الأولى, جمادى الأول"
    "|جمادى الآخرة, جمادى الآخر, جمادى الثانية|رجب|شعبان|رمضان, رمضان المبارك|شوال"
    "|ذو القعدة, ذي القعدة, ذوالقعدة|ذو الحجة, ذي الحجة, ذوالحجة",
    "fa": "محرم, محرم الحرام|صفر|ربیع الاول|ربیع الثانی|جمادی الاول, جمادی الاولی|جمادی الثانی, جمادی الثانیه|رجب|شعبان"
    "|رمضان, رمضان المبارک|شوال|ذی القعده, ذیقعده, ذی قعده, ذوالقعده|ذی الحجه, ذیحجه, ذی حجه, ذوالحجه",
    "tr": "muharrem|safer|rebiülevvel|rebiülahir|cemaziyelevvel|cemaziyelahir|recep|şaban|ramazan|şevval|zilkade"
    "|zilhicce",
    "en": "muharram|safar|rabi al-awwal, rabi' al-awwal, rabi i|rabi al-thani, rabi' al-thani, rabi ii"
    "|jumada al-awwal, jumada al-ula, jumada i|jumada al-thani, jumada al-akhirah, jumada ii|rajab|sha'ban, shaban"
    "|ramadan|shawwal|dhu al-qadah, dhu al-qi'dah, dhu al-qa'dah|dhu al-hijjah, dhu al-hijja",
}
