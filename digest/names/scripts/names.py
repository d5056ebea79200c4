"""How the commonest names in Arabic, Persian and Hebrew script are spelled in English: no rule knows their vowels."""

from __future__ import annotations

# A name and one or two spellings of it, the usual one first.
ARABIC = """
    محمد Mohammed Muhammad | أحمد Ahmed Ahmad | احمد Ahmed Ahmad | محمود Mahmoud | حسن Hassan | حسين Hussein Hossein |
    حسین Hossein Hussein | علي Ali | على Ali | علی Ali | عمر Omar | عثمان Othman Osman | أبو Abu | ابو Abu | أبي Abi |
    بن bin ben | ابن Ibn | بنت bint | أم Umm | عبد Abd | حزبالله Hezbollah | عبدالله Abdullah Abdallah |
    عبدالرحمن Abdulrahman Abdelrahman | الله Allah | خالد Khaled Khalid | وليد Walid Waleed | يوسف Yusuf Youssef |
    ابراهيم Ibrahim | إبراهيم Ibrahim | ابراهیم Ebrahim Ibrahim | اسماعيل Ismail | إسماعيل Ismail |
    اسماعیل Esmail Ismail | سعيد Saeed Said | سعید Saeed Said | سعد Saad | سالم Salem Salim | سليم Salim |
    صالح Saleh Salih | صلاح Salah | حمزة Hamza | طارق Tariq Tarek | ياسر Yasser Yasir | عرفات Arafat | عباس Abbas |
    فاطمة Fatima | فاطمه Fatemeh Fatima | مريم Maryam Mariam | خديجة Khadija | زينب Zainab Zeinab | ناصر Nasser Nasir |
    نصر Nasr | نصرالله Nasrallah | حامد Hamed Hamid | حميد Hamid Hameed | كريم Karim Kareem | رحيم Rahim | رحمن Rahman |
    رضا Reza Rida | مهدي Mahdi Mehdi | مهدی Mehdi Mahdi | مصطفى Mustafa Mostafa | مصطفی Mostafa Mustafa | مجتبى Mojtaba
    | مجتبی Mojtaba | موسى Musa Moussa | عيسى Issa Isa | يحيى Yahya | یحیی Yahya | يحيي Yahya | زكريا Zakaria |
    داود Dawood Daoud | سليمان Suleiman Sulaiman | هارون Haroun | جمال Jamal Gamal | كمال Kamal | كامل Kamel |
    جميل Jamil Jameel | نبيل Nabil | نبيه Nabih | بري Berri | فؤاد Fouad Fuad | رفيق Rafik Rafiq | فاروق Farouk Farooq |
    بشار Bashar | أسد Assad Asad | الأسد al-Assad | حافظ Hafez | ماهر Maher | باسل Bassel | أنور Anwar | سادات Sadat |
    مبارك Mubarak | سيسي Sisi | مرسي Morsi | عبدالفتاح Abdelfattah | فتاح Fattah | قاسم Qassem Qasim | كاظم Kazem Kadhim
    | كاظمي Kadhimi | نوري Nouri | مالكي Maliki | مقتدى Muqtada | صدر Sadr | سيستاني Sistani | صدام Saddam |
    تكريتي Tikriti | اسامة Osama | أسامة Osama | بن bin | لادن Laden | أيمن Ayman | ظواهري Zawahiri | زرقاوي Zarqawi |
    بغدادي Baghdadi | هنية Haniyeh Haniya | سنوار Sinwar | مشعل Mashal Meshaal | ضيف Deif | ياسين Yassin |
    رنتيسي Rantisi | نخالة Nakhalah | عاروري Arouri | برغوثي Barghouti | خامنئي Khamenei | خامنه‌ای Khamenei |
    خميني Khomeini | خمینی Khomeini | روحاني Rouhani | روحانی Rouhani | رئیسی Raisi | ظریف Zarif | سلیمانی Soleimani |
    لاريجاني Larijani | قاآني Qaani | امیر Amir | أمير Amir | عبداللهیان Abdollahian | احمدی Ahmadi | نژاد Nejad |
    پزشکیان Pezeshkian | عراقچی Araghchi | جواد Javad Jawad | جعفر Jafar Jaafar | سلمان Salman | فيصل Faisal | فهد Fahd
    | نايف Nayef | تركي Turki | زايد Zayed | راشد Rashid | مكتوم Maktoum | تميم Tamim | حمد Hamad | ثاني Thani |
    حوثي Houthi | هادي Hadi | هادی Hadi | حفتر Haftar | خليفة Khalifa | معمر Muammar | قذافي Gaddafi | سراج Sarraj |
    دبيبة Dbeibah | تبون Tebboune | بوتفليقة Bouteflika | غنوشي Ghannouchi | قيس Kais Qais | برهان Burhan |
    حميدتي Hemedti | بشير Bashir | عادل Adel Adil | عماد Imad Emad | مغنية Mughniyeh | فضل Fadl | حزب Hezb | جهاد Jihad
    | نعيم Naim | هاشم Hashem Hashim | صفي Safi | الدين al-Din | دين Din | نور Nour Noor | شمس Shams | عز Izz |
    سيف Saif Seif | سامي Sami | رامي Rami | هاني Hani | زياد Ziad Ziyad | فارس Fares Faris | مروان Marwan | ميشال Michel
    | عون Aoun | حريري Hariri | جنبلاط Jumblatt | وليد Walid | سمير Samir | جعجع Geagea | جبران Gebran | باسيل Bassil |
    ملك Malik | مالك Malik Malek | أمين Amin | امین Amin | أنس Anas | بلال Bilal | جابر Jaber Jabir | حسام Hossam Husam
    | حيدر Haidar Haydar | حیدر Heydar Haidar | رشيد Rashid | سهيل Suhail | عبدو Abdo | عزيز Aziz | غسان Ghassan |
    فادي Fadi | فوزي Fawzi | لطفي Lutfi | ماجد Majed Majid | محسن Mohsen Muhsin | مراد Murad | منصور Mansour Mansur |
    هشام Hisham | وائل Wael
"""
HEBREW = """
    בנימין Benjamin Binyamin | נתניהו Netanyahu | יצחק Yitzhak Isaac | רבין Rabin | שמעון Shimon | פרס Peres |
    אריאל Ariel | שרון Sharon | אהוד Ehud | ברק Barak | אולמרט Olmert | יאיר Yair | לפיד Lapid | בני Benny | גנץ Gantz |
    נפתלי Naftali | בנט Bennett | אביגדור Avigdor | ליברמן Lieberman | איתמר Itamar | בצלאל Bezalel | יואב Yoav |
    גלנט Gallant | ישראל Israel Yisrael | כץ Katz | דוד David | בן Ben | גוריון Gurion | גולדה Golda | מאיר Meir |
    מנחם Menachem | בגין Begin | משה Moshe Moses | דיין Dayan | יעקב Yaakov Jacob | יוסף Yosef Joseph | יוסי Yossi |
    אברהם Avraham Abraham | שרה Sarah | רחל Rachel | לאה Leah | רבקה Rivka | מרים Miriam | חנה Hannah Hana | אסתר Esther
    | רות Ruth | כהן Cohen | לוי Levi Levy | מזרחי Mizrahi | פרידמן Friedman | שפירא Shapira Shapiro | אליהו Eliyahu |
    אלי Eli | דניאל Daniel | מיכאל Michael | גבריאל Gabriel | רפאל Rafael | שמואל Shmuel Samuel | שלמה Shlomo Solomon |
    עמוס Amos | עוז Oz | עמיר Amir | עידן Idan | עומר Omer | רון Ron | רונן Ronen | יובל Yuval | נעם Noam | טל Tal |
    גיל Gil | אורי Uri | אורן Oren | דן Dan | גדעון Gideon | חיים Chaim Haim | צבי Zvi | זאב Zeev | דב Dov |
    אריה Aryeh Arie | יהודה Yehuda Judah | יהושע Yehoshua Joshua | ירושלים Jerusalem | הרצוג Herzog | ריבלין Rivlin |
    אבי Avi | אבו Abu
"""
