"""What stands before a date and says which one it is: of the publication, or of a later change."""

from __future__ import annotations

from collections.abc import Mapping

PUBLISHED: Mapping[str, str] = {
    "en": "published, first published, originally published, first posted, published on, first published on"
    ", published at, published date, date published, date of publication, publication date, posted, posted on"
    ", posted at, date posted, created, created on, story created, story created on, date, dated, issued, issued on"
    ", released, released on, release date",
    "de": "veröffentlicht, veröffentlicht am, erstveröffentlicht am, veröffentlichungsdatum, veröffentlichung"
    ", erschienen, erschienen am, erstellt, erstellt am, publiziert, publiziert am, online seit, datum",
    "fr": "publié, publié le, publiée le, publiés le, publication, date de publication, publié en ligne le"
    ", mis en ligne le, mise en ligne le, posté le, paru le, parue le, créé le, rédigé le, écrit le",
    "es": "publicado, publicado el, publicada, publicada el, fecha de publicación, fecha, fecha de creación, creado"
    ", creado el, publicación",
    "ru": "опубликовано, опубликован, опубликована, дата публикации, публикация, размещено, дата размещения, создано"
    ", дата, дата создания, добавлено",
    "tr": "yayınlanma tarihi, yayınlanma, yayınlandı, yayımlanma tarihi, yayımlanma, yayın tarihi, yayınlanma zamanı"
    ", giriş tarihi, giriş, eklenme tarihi, eklenme, oluşturulma tarihi, oluşturulma, haber tarihi, tarih",
    "ar": "تاريخ النشر, تاريخ نشر, نشر, نشر في, نشر بتاريخ, نشرت في, تم النشر في, تم النشر, النشر, تاريخ الإضافة"
    ", تاريخ, التاريخ, بتاريخ, تاريخ الخبر, أضيف في",
    "fa": "تاریخ انتشار, تاریخ انتشار خبر, تاریخ, تاریخ خبر, تاریخ درج, تاریخ درج خبر, تاریخ ثبت, زمان انتشار"
    ", انتشار, منتشر شده, منتشر شده در, منتشر شد",
}

UPDATED: Mapping[str, str] = {
    "en": "updated, updated on, updated at, last updated, last updated on, last updated at, last update, modified"
    ", modified on, last modified, last modified on, last edited, last edited on, date modified, date updated",
    "de": "aktualisiert, aktualisiert am, zuletzt aktualisiert, zuletzt aktualisiert am, letzte aktualisierung"
    ", letzte aktualisierung am, aktualisierung, geändert am, zuletzt geändert am, letzte änderung, stand, update",
    "fr": "mis à jour, mis à jour le, mise à jour, mise à jour le, mise à jour du, modifié, modifié le, actualisé le"
    ", dernière mise à jour, dernière mise à jour le, dernière modification, dernière modification le, maj, maj le",
    "es": "actualizado, actualizado el, actualizada, actualizada el, última actualización, actualización, modificado"
    ", modificado el, última modificación, fecha de actualización",
    "ru": "обновлено, обновлён, обновлен, обновлена, последнее обновление, дата обновления, изменено"
    ", последнее изменение, дата изменения, отредактировано",
    "tr": "güncelleme, güncelleme tarihi, güncellenme, güncellenme tarihi, güncellendi, son güncelleme"
    ", son güncelleme tarihi, son güncellenme, son güncellenme tarihi, değiştirilme tarihi",
    "ar": "آخر تحديث, تحديث, تاريخ التحديث, تم التحديث, تم التحديث في, آخر تعديل, حدث في, حدثت في, تحديث في",
    "fa": "آخرین به روز رسانی, آخرین به روزرسانی, آخرین بروزرسانی, به روز رسانی, به روزرسانی, بروزرسانی, به روز شده در"
    ", تاریخ به روزرسانی, تاریخ بروزرسانی, آخرین ویرایش, تاریخ ویرایش, ویرایش",
}
