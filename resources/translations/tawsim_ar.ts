<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Tawsim {0}: labels for Arabic articles.</source>
        <translation>توسيم {0}: تعليم المقالات العربية.</translation>
    </message>
    <message>
        <source>Tawsim is under the MIT licence, its fonts under the SIL Open Font License.</source>
        <translation>توسيم برخصة MIT، وخطوطه برخصة SIL Open Font License.</translation>
    </message>
    <message>
        <source>It works without a network and sends nothing anywhere.</source>
        <translation>يعمل بلا شبكة، ولا يرسل شيئا إلى أي مكان.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Texts and records</source>
        <translation>نصوص وسجلات</translation>
    </message>
    <message>
        <source>Labels from a file</source>
        <translation>تصنيفات من ملف</translation>
    </message>
    <message>
        <source>New encrypted project</source>
        <translation>مشروع جديد معمّى</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
</context>
<context>
    <name>AgreementChoices</name>
    <message>
        <source>Finished articles</source>
        <translation>المقالات المنجزة</translation>
    </message>
    <message>
        <source>Articles begun, too</source>
        <translation>والمقالات المبدوءة أيضا</translation>
    </message>
    <message>
        <source>Which articles count as read</source>
        <translation>أي المقالات تُعدّ مقروءة</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>المعلّمون</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Words of a title</source>
        <translation>كلمات من العنوان</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles; unticked: set aside</source>
        <translation>المقالات؛ ما تُزال علامته يُستبعد</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement of the annotators</source>
        <translation>اتفاق المعلّمين</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Compute intervals</source>
        <translation>حساب مجالات الثقة</translation>
    </message>
    <message>
        <source>95 % intervals from articles drawn anew; takes a little longer.</source>
        <translation>مجالات ثقة 95 ٪ بسحب المقالات من جديد؛ تستغرق وقتا أطول قليلا.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Forms that only one of two has</source>
        <translation>صيغ عند أحد الاثنين دون الآخر</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>المقاييس</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>الالتباس</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>عبر الزمن</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Tick two annotators or more, and a label.</source>
        <translation>اختر معلّمَين أو أكثر، وتصنيفا واحدا على الأقل.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Computing intervals…</source>
        <translation>تُحسب مجالات الثقة…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>عند واحد</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>عند الاثنين</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>يُكتب التقرير…</translation>
    </message>
    <message>
        <source>The report was written to {0}.</source>
        <translation>كُتب التقرير في {0}.</translation>
    </message>
    <message>
        <source>It was stopped. Change a choice to count again.</source>
        <translation>أُوقف العمل. غيّر أحد الاختيارات ليُعاد العدّ.</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Settle all like this</source>
        <translation>حسم كل ما يماثلها</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>These are the first; settle them and ask again.</source>
        <translation>هذه أولها؛ احسمها ثم اطلب البقية.</translation>
    </message>
    <message>
        <source>Why (is sent to the annotators)</source>
        <translation>السبب (يُرسل إلى المعلّمين)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>As {0} has it</source>
        <translation>كما عند {0}</translation>
    </message>
    <message>
        <source>As the others have it</source>
        <translation>كما عند الآخرين</translation>
    </message>
    <message>
        <source>As most have it</source>
        <translation>كما عند الأكثرية</translation>
    </message>
    <message>
        <source>Nothing of it is right</source>
        <translation>لا شيء منها صحيح</translation>
    </message>
    <message numerus="yes">
        <source>Settle {0} differences</source>
        <translation>
            <numerusform>لا شيء للحسم</numerusform>
            <numerusform>حسم فرق واحد</numerusform>
            <numerusform>حسم فرقين</numerusform>
            <numerusform>حسم {0} فروق</numerusform>
            <numerusform>حسم {0} فرقًا</numerusform>
            <numerusform>حسم {0} فرق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Article {0} of {1} · finished: {2}</source>
        <translation>المقال {0} من {1} · المنتهي منها: {2}</translation>
    </message>
    <message>
        <source>Status of the article: {0}</source>
        <translation>حالة المقال: {0}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Give out articles</source>
        <translation>توزيع المقالات</translation>
    </message>
    <message>
        <source>How far everybody is</source>
        <translation>ما أنجزه كل واحد</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>أُعطي</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أنجز</translation>
    </message>
    <message>
        <source>To be read blind</source>
        <translation>دون اطّلاع</translation>
    </message>
    <message>
        <source>Annotators, with commas between them</source>
        <translation>المعلّمون، بينهم فواصل</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>الأسماء، بينها فواصل</translation>
    </message>
    <message>
        <source>They see neither suggestions nor the others&apos; labels</source>
        <translation>لا يرون الاقتراحات ولا تصنيفات الآخرين</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source>Write work files…</source>
        <translation>كتابة ملفات العمل…</translation>
    </message>
    <message>
        <source>Write corrections…</source>
        <translation>كتابة التصحيحات…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Share that several read</source>
        <translation>النسبة التي يقرؤها أكثر من واحد</translation>
    </message>
    <message>
        <source>By how many</source>
        <translation>عدد قرّائها</translation>
    </message>
    <message>
        <source>Articles that nobody has</source>
        <translation>مقالات ليست عند أحد</translation>
    </message>
    <message>
        <source>To be given out: {0}</source>
        <translation>ما يوزَّع: {0}</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>مجلد الملفات</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>كُتب:</translation>
    </message>
    <message>
        <source>There was nothing to write.</source>
        <translation>لا شيء يُكتب.</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>يعود</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>يذهب</translation>
    </message>
    <message>
        <source>As then</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>Articles that differ</source>
        <translation>المقالات المختلفة</translation>
    </message>
    <message>
        <source>The project itself cannot be read, so nobody can say what differs.</source>
        <translation>المشروع نفسه لا تمكن قراءته، فلا يُعرف فيم يختلفان.</translation>
    </message>
    <message>
        <source>The project is as this copy has it.</source>
        <translation>المشروع كما هو في هذه النسخة.</translation>
    </message>
    <message>
        <source>Labels: {0} come back, {1} go, {2} as then.</source>
        <translation>المقاطع المصنفة: يعود {0}، ويذهب {1}، ويصير {2} كما كان.</translation>
    </message>
    <message>
        <source>Articles: {0} come back, {1} go, {2} as then.</source>
        <translation>المقالات: يعود {0}، ويذهب {1}، ويصير {2} كما كان.</translation>
    </message>
    <message>
        <source>Statuses: {0} come back, {1} go, {2} as then.</source>
        <translation>الحالات: تعود {0}، وتذهب {1}، وتصير {2} كما كانت.</translation>
    </message>
    <message>
        <source>If you go back to this copy:</source>
        <translation>إن عدت إلى هذه النسخة:</translation>
    </message>
    <message>
        <source>{0} (comes back)</source>
        <translation>{0} (يعود)</translation>
    </message>
    <message>
        <source>{0} (goes)</source>
        <translation>{0} (يذهب)</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Copies of {0}</source>
        <translation>نسخ {0} الاحتياطية</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>وقت النسخ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>&amp;Make a copy now</source>
        <translation>إ&amp;نشاء نسخة الآن</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>إظهار الم&amp;جلد</translation>
    </message>
    <message>
        <source>&amp;Save as another project…</source>
        <translation>&amp;حفظ مشروعا آخر…</translation>
    </message>
    <message>
        <source>&amp;Go back to this copy…</source>
        <translation>ال&amp;عودة إلى هذه النسخة…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>لا نسخة بعد.</translation>
    </message>
    <message>
        <source>A copy is made when the project is opened, after imports and after every {0} edits. Older ones are thinned out. They take {1} in {2}</source>
        <translation>تُنشأ نسخة عند فتح المشروع وبعد الاستيراد وبعد كل {0} تعديل، وتُخفَّف القديمة منها. حجمها {1} في {2}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>Save the copy as another project</source>
        <translation>حفظ النسخة مشروعا آخر</translation>
    </message>
    <message>
        <source>The copy is now the project {0}.</source>
        <translation>صارت النسخة المشروع {0}.</translation>
    </message>
    <message>
        <source>Go back to the copy of {0}?</source>
        <translation>أتعود إلى نسخة {0}؟</translation>
    </message>
    <message>
        <source>What the project is now is kept as another copy, so that you can come back.</source>
        <translation>تُحفظ حال المشروع الآن نسخة أخرى، فيمكنك أن ترجع إليها.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>العودة</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Settle all like this…</source>
        <translation>حسم كل ما يماثلها…</translation>
    </message>
    <message>
        <source>Why (goes with the next decision)</source>
        <translation>السبب (يُحفظ مع القرار التالي)</translation>
    </message>
    <message>
        <source>Why: a comment that goes with the next decision</source>
        <translation>السبب: تعليق يُحفظ مع القرار التالي</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>فتحها من جديد</translation>
    </message>
    <message>
        <source>{letters}…: as that annotator has it · {most}: as most have it · {everything}: all of it · {nothing}: nothing of it · a label&apos;s key: the words selected are right · {next}: next</source>
        <translation>‏{letters}…: كما عند ذلك المعلّم · {most}: كما عند الأكثرية · {everything}: كلها صحيحة · {nothing}: لا شيء منها · مفتاح التصنيف: الكلمات المحددة هي الصحيحة · {next}: التالي</translation>
    </message>
    <message>
        <source>Nothing is looked at. Tab goes to the next open difference.</source>
        <translation>لا فرق معروض الآن. مفتاح Tab ينتقل إلى الفرق المفتوح التالي.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Whole words</source>
        <translation>كلمات تامة</translation>
    </message>
    <message>
        <source>Also behind a proclitic, as بغداد in وبغداد</source>
        <translation>ولو سبقتها سابقة، مثل «بغداد» في «وبغداد»</translation>
    </message>
    <message>
        <source>Letters as typed</source>
        <translation>الحروف كما كُتبت</translation>
    </message>
    <message>
        <source>No other spelling: hamza, ى and ي, ة and ه count</source>
        <translation>لا يُقبل إملاء آخر: يُفرَّق بين صور الهمزة، وبين ى وي، وبين ة وه</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>As Python reads it, over the text as it is</source>
        <translation>كما تقرؤه لغة Python، وعلى النص كما هو</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Labels of the project…</source>
        <translation>تصنيفات المشروع…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>بحث في المقال…</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>الموضع التالي في البحث</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>الموضع السابق في البحث</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>بحث في كل المقالات…</translation>
    </message>
    <message>
        <source>Label as the last time</source>
        <translation>تكرار التصنيف الأخير</translation>
    </message>
    <message>
        <source>Label all like this…</source>
        <translation>تعليم كل ما يماثله…</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>إزالة التصنيف</translation>
    </message>
    <message>
        <source>Start over the proclitic or behind it</source>
        <translation>إدخال السابقة في المقطع أو إخراجها</translation>
    </message>
    <message>
        <source>Left edge outward by a word</source>
        <translation>توسيع المقطع من اليسار بكلمة</translation>
    </message>
    <message>
        <source>Right edge outward by a word</source>
        <translation>توسيع المقطع من اليمين بكلمة</translation>
    </message>
    <message>
        <source>Left edge inward by a word</source>
        <translation>تضييق المقطع من اليسار بكلمة</translation>
    </message>
    <message>
        <source>Right edge inward by a word</source>
        <translation>تضييق المقطع من اليمين بكلمة</translation>
    </message>
    <message>
        <source>Left edge outward by a letter</source>
        <translation>توسيع المقطع من اليسار بحرف</translation>
    </message>
    <message>
        <source>Right edge outward by a letter</source>
        <translation>توسيع المقطع من اليمين بحرف</translation>
    </message>
    <message>
        <source>Left edge inward by a letter</source>
        <translation>تضييق المقطع من اليسار بحرف</translation>
    </message>
    <message>
        <source>Right edge inward by a letter</source>
        <translation>تضييق المقطع من اليمين بحرف</translation>
    </message>
    <message>
        <source>Note on the label</source>
        <translation>ملاحظة على المقطع</translation>
    </message>
    <message>
        <source>Flag the label</source>
        <translation>وضع علامة على المقطع</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>الاقتراح التالي</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Take all in sight</source>
        <translation>قبول كل الاقتراحات الظاهرة</translation>
    </message>
    <message>
        <source>Suggest for this article</source>
        <translation>اقتراح لهذا المقال</translation>
    </message>
    <message>
        <source>Suggest for all articles</source>
        <translation>اقتراح لكل المقالات</translation>
    </message>
    <message>
        <source>Stop the work under way</source>
        <translation>إيقاف العمل الجاري</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>ما تُعلِّم…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>النماذج…</translation>
    </message>
    <message>
        <source>Done, on to the next unfinished</source>
        <translation>إنجاز المقال والانتقال إلى التالي غير المنجز</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>الحالة: جديد</translation>
    </message>
    <message>
        <source>Mark as in progress</source>
        <translation>الحالة: قيد العمل</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>الحالة: منجز</translation>
    </message>
    <message>
        <source>Mark as skipped</source>
        <translation>الحالة: متخطى</translation>
    </message>
    <message>
        <source>Settle differences…</source>
        <translation>حسم الفروق…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>الاتفاق…</translation>
    </message>
    <message>
        <source>Give out articles…</source>
        <translation>توزيع المقالات…</translation>
    </message>
    <message>
        <source>Merge colleagues&apos; files…</source>
        <translation>دمج ملفات الزملاء…</translation>
    </message>
    <message>
        <source>Corrections of my labels</source>
        <translation>تصحيحات تصنيفاتي</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>كل الأوامر…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Keys of commands…</source>
        <translation>مفاتيح الأوامر…</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>تكبير الخط</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>تصغير الخط</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>ألوان النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عال</translation>
    </message>
    <message>
        <source>Label guide</source>
        <translation>دليل التصنيف</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>مفاتيح الاختصار</translation>
    </message>
    <message>
        <source>About Tawsim</source>
        <translation>حول توسيم</translation>
    </message>
    <message>
        <source>New project with labels from a file…</source>
        <translation>مشروع جديد بتصنيفات من ملف…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>New encrypted project…</source>
        <translation>مشروع جديد معمّى…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Save an encrypted copy…</source>
        <translation>حفظ نسخة معمّاة…</translation>
    </message>
    <message>
        <source>Copies of the project…</source>
        <translation>نسخ المشروع الاحتياطية…</translation>
    </message>
    <message>
        <source>Take all of this label in the article</source>
        <translation>قبول كل اقتراحات هذا التصنيف في المقال</translation>
    </message>
    <message>
        <source>Take all in the article</source>
        <translation>قبول كل اقتراحات المقال</translation>
    </message>
    <message>
        <source>Words of the project…</source>
        <translation>كلمات المشروع…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>As annotator {0} has it</source>
        <translation>كما عند المعلّم {0}</translation>
    </message>
    <message>
        <source>As most have it</source>
        <translation>كما عند الأكثرية</translation>
    </message>
    <message>
        <source>All of it is right</source>
        <translation>كلها صحيحة</translation>
    </message>
    <message>
        <source>Nothing of it is right</source>
        <translation>لا شيء منها صحيح</translation>
    </message>
    <message>
        <source>Why: write a comment</source>
        <translation>السبب: كتابة تعليق</translation>
    </message>
    <message>
        <source>Settle all like this…</source>
        <translation>حسم كل ما يماثلها…</translation>
    </message>
    <message>
        <source>Settle by majority…</source>
        <translation>الحسم بالأكثرية…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>فتحها من جديد</translation>
    </message>
    <message>
        <source>Reviewed, on to the next difference</source>
        <translation>روجع، إلى الفرق التالي</translation>
    </message>
    <message>
        <source>Next open difference</source>
        <translation>الفرق المفتوح التالي</translation>
    </message>
    <message>
        <source>Open difference before</source>
        <translation>الفرق المفتوح السابق</translation>
    </message>
    <message>
        <source>Next difference in the article, also settled</source>
        <translation>الفرق التالي في المقال ولو حُسم</translation>
    </message>
    <message>
        <source>Side by side, or over each other</source>
        <translation>جنبًا إلى جنب أو متراكبة</translation>
    </message>
    <message>
        <source>Show what all agree on</source>
        <translation>إظهار ما يتفق عليه الجميع</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>إظهار الاقتراحات</translation>
    </message>
    <message>
        <source>Open the article in the main window</source>
        <translation>فتح المقال في النافذة الرئيسة</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Show resolved ones</source>
        <translation>إظهار المُنجَز منها</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>تعليق جديد</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>About the article; select words to comment on them.</source>
        <translation>عن المقال كله؛ حدّد كلمات لتعلّق عليها.</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>عن {0}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message>
        <source>All together</source>
        <translation>الكل معًا</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{0} · {1}: {2}</source>
        <translation>{0} · {1}: {2}</translation>
    </message>
</context>
<context>
    <name>ConfusionPage</name>
    <message>
        <source>Two annotators</source>
        <translation>معلّمان</translation>
    </message>
    <message>
        <source>Choose a cell to see its cases.</source>
        <translation>اختر خلية لترى حالاتها.</translation>
    </message>
    <message>
        <source>Cases of the cell</source>
        <translation>حالات الخلية</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} و{1}</translation>
    </message>
    <message>
        <source>Words by label: rows are {0}, columns are {1}</source>
        <translation>الكلمات بحسب التصنيف: الصفوف {0} والأعمدة {1}</translation>
    </message>
    <message>
        <source>Where nobody has a label there is nothing to list.</source>
        <translation>حيث لا تصنيف عند أحد لا شيء يُسرد.</translation>
    </message>
    <message>
        <source>Looking for the cases…</source>
        <translation>يجري البحث عن الحالات…</translation>
    </message>
    <message>
        <source>Cases: {0}. Double-click opens the article there.</source>
        <translation>الحالات: {0}. النقر المزدوج يفتح المقال عند الموضع.</translation>
    </message>
    <message>
        <source>The first {0} are listed.</source>
        <translation>المسرود أول {0}.</translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message>
        <source>seen</source>
        <translation>اطُّلع عليه</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>موافَق عليه</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>معترَض عليه</translation>
    </message>
    <message>
        <source>Corrections of which articles</source>
        <translation>تصحيحات أي المقالات</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>موضع الخطأ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>A word to the reviewer</source>
        <translation>كلمة إلى المراجع</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>أوافق</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>أعترض</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>اطّلعت</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>اطّلعت على الكل</translation>
    </message>
    <message>
        <source>Usual slips</source>
        <translation>الأخطاء المتكررة</translation>
    </message>
    <message>
        <source>Choose a correction to read it.</source>
        <translation>اختر تصحيحًا لقراءته.</translation>
    </message>
    <message>
        <source>No reviewer has changed a label of yours here.</source>
        <translation>لم يغيّر أي مراجع تصنيفًا لك هنا.</translation>
    </message>
    <message>
        <source>You had: {0}</source>
        <translation>كان لديك: {0}</translation>
    </message>
    <message>
        <source>Right is: {0}</source>
        <translation>الصحيح: {0}</translation>
    </message>
    <message>
        <source>Your answer: {0}</source>
        <translation>ردّك: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} times</source>
        <translation>
            <numerusform>لا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>{0} مرات</numerusform>
            <numerusform>{0} مرة</numerusform>
            <numerusform>{0} مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: {0}</source>
        <translation>مثلًا: {0}</translation>
    </message>
    <message>
        <source>No slips to speak of.</source>
        <translation>لا أخطاء متكررة تُذكر.</translation>
    </message>
    <message>
        <source>Labels of yours that a reviewer changed in this article: {0}</source>
        <translation>تصنيفاتك التي غيّرها مراجع في هذا المقال: {0}</translation>
    </message>
    <message>
        <source>Corrections of my labels</source>
        <translation>تصحيحات تصنيفاتي</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>إظهارها</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>The last day on which one of these labels was given or changed, or the status set. Days are counted in UTC.</source>
        <translation>آخر يوم أُضيف فيه أحد هذه التصنيفات أو غُيّر، أو ضُبطت فيه الحالة. تُحسب الأيام بالتوقيت العالمي UTC.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Every label shown as saved is on the disk. Please send the details to whoever looks after Tawsim here.</source>
        <translation>حدث خلل ما كان ينبغي أن يحدث. كل تصنيف ظهر أنه محفوظ موجود على القرص. يرجى إرسال التفاصيل إلى من يتولى أمر توسيم عندكم.</translation>
    </message>
    <message>
        <source>The log is in {0}</source>
        <translation>سجل الأحداث في {0}</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>Which articles are compared</source>
        <translation>أي المقالات تُقارن</translation>
    </message>
    <message>
        <source>Articles marked as done</source>
        <translation>المقالات المنجزة</translation>
    </message>
    <message>
        <source>Also articles in progress</source>
        <translation>والمقالات قيد العمل أيضًا</translation>
    </message>
    <message>
        <source>Open, and all; only kinds that are ticked are walked</source>
        <translation>المفتوح منها والكل؛ لا يُمرّ إلا على الأنواع المؤشَّرة</translation>
    </message>
    <message>
        <source>Only differences about this label</source>
        <translation>فروق هذا التصنيف وحده</translation>
    </message>
    <message>
        <source>Only differences of this annotator</source>
        <translation>فروق هذا المعلّم وحده</translation>
    </message>
    <message>
        <source>Kinds of difference, those with most open ones first</source>
        <translation>أنواع الفرق، وأكثرها مفتوحًا أولًا</translation>
    </message>
    <message>
        <source>Articles with how many differences are open</source>
        <translation>المقالات وعدد فروقها المفتوحة</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>حسب النوع</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>حسب المقال</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل التصنيفات</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>كل المعلّمين</translation>
    </message>
    <message>
        <source>{0}: {1} / {2}</source>
        <translation>{0}: {1} / {2}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>No article was read by two annotators yet. Merge your colleagues&apos; files; what they marked as done is compared.</source>
        <translation>لم يقرأ أي مقال معلّمان بعد. ادمج ملفات زملائك؛ يُقارن ما جعلوه منجزًا.</translation>
    </message>
    <message>
        <source>Comparing: {0} of {1} articles…</source>
        <translation>تجري المقارنة: {0} من {1} من المقالات…</translation>
    </message>
    <message>
        <source>{0} of {1} differences settled; {2} of {3} articles have open ones.</source>
        <translation>حُسم {0} من {1} من الفروق؛ في {2} من {3} من المقالات فروق مفتوحة.</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Find an article by its title</source>
        <translation>بحث عن مقال بعنوانه</translation>
    </message>
    <message>
        <source>Show articles by status</source>
        <translation>عرض المقالات بحسب الحالة</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>ترتيب المقالات</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Latest work</source>
        <translation>الأحدث</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>{0}, not possible now</source>
        <translation>{0}، غير ممكن الآن</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Everybody&apos;s labels</source>
        <translation>تصنيفات الجميع</translation>
    </message>
    <message>
        <source>The adjudicated labels</source>
        <translation>التصنيفات المحكَّمة</translation>
    </message>
    <message>
        <source>Everybody&apos;s, told apart</source>
        <translation>تصنيفات الجميع، كلٌّ على حدة</translation>
    </message>
    <message>
        <source>Suggestions that wait, apart from the labels</source>
        <translation>الاقتراحات المنتظِرة، مفصولةً عن التصنيفات</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Only articles with these words</source>
        <translation>المقالات التي فيها هذه الكلمات وحدها</translation>
    </message>
    <message>
        <source>As the format has it</source>
        <translation>كما تقتضي الصيغة</translation>
    </message>
    <message>
        <source>The outermost only</source>
        <translation>الخارجي وحده</translation>
    </message>
    <message>
        <source>The innermost only</source>
        <translation>الداخلي وحده</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>في أعمدة</translation>
    </message>
    <message>
        <source>In one piece</source>
        <translation>قطعة واحدة</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Labels of</source>
        <translation>تصنيفات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Last worked on</source>
        <translation>آخر عمل عليها</translation>
    </message>
    <message>
        <source>Edges within words</source>
        <translation>الحدود داخل الكلمات</translation>
    </message>
    <message>
        <source>Nested spans</source>
        <translation>المقاطع المتداخلة</translation>
    </message>
    <message>
        <source>Removed, as of an earlier export to this name: {0}</source>
        <translation>أُزيل لأنه من تصدير سابق بالاسم نفسه: {0}</translation>
    </message>
    <message>
        <source>Training, validation, test</source>
        <translation>تدريب، تحقق، اختبار</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>بذرة التقسيم</translation>
    </message>
    <message>
        <source>The first record as it will be</source>
        <translation>أول سجل كما سيكون</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>لا شيء يُعرض.</translation>
    </message>
    <message>
        <source>Proclitics split off</source>
        <translation>فصل السوابق</translation>
    </message>
    <message>
        <source>Spans widened</source>
        <translation>توسيع المقاطع</translation>
    </message>
    <message>
        <source>Such spans left out</source>
        <translation>ترك هذه المقاطع</translation>
    </message>
    <message>
        <source>What is not written as it is</source>
        <translation>ما لا يُكتب كما هو</translation>
    </message>
    <message>
        <source>Alike articles in one part, from</source>
        <translation>المتشابهة في جزء واحد، من</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Whose figures</source>
        <translation>مقاييس من</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Figures of agreement</source>
        <translation>مقاييس الاتفاق</translation>
    </message>
    <message>
        <source>All together and every pair</source>
        <translation>الجميع معا وكل اثنين</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>الجميع معا</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} و{1}</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل التصنيفات</translation>
    </message>
    <message>
        <source>{0}: {1} articles, {2} of them read by all of them, {3} words</source>
        <translation>{0} — المقالات: {1}، قرأها الجميع: {2}، الكلمات: {3}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>بحث في هذا المقال</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>{0} of more than {1}</source>
        <translation>{0} من أكثر من {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation>بحث في كل المقالات</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>المواضع التي عُثر عليها</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>{0} places so far…</source>
        <translation>عدد المواضع حتى الآن: {0}…</translation>
    </message>
    <message>
        <source>The first {0} places.</source>
        <translation>المواضع الأولى، وعددها {0}.</translation>
    </message>
    <message numerus="yes">
        <source>{0} places.</source>
        <translation>
            <numerusform>لا مواضع.</numerusform>
            <numerusform>موضع واحد.</numerusform>
            <numerusform>موضعان.</numerusform>
            <numerusform>{0} مواضع.</numerusform>
            <numerusform>{0} موضعا.</numerusform>
            <numerusform>{0} موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in any article.</source>
        <translation>لم يُعثر على شيء في أي مقال.</translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <source>Tokens by the two annotators&apos; labels</source>
        <translation>الكلمات بحسب تصنيفات المعلّمَين</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} و{1} غيرها</translation>
    </message>
    <message>
        <source>By the files themselves</source>
        <translation>بحسب الملفات نفسها</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Column of the text</source>
        <translation>عمود النص</translation>
    </message>
    <message>
        <source>The first articles</source>
        <translation>أول المقالات</translation>
    </message>
    <message>
        <source>The text as it will be</source>
        <translation>النص كما سيكون</translation>
    </message>
    <message>
        <source>What is refused, and why</source>
        <translation>ما يُرفض ولماذا</translation>
    </message>
    <message>
        <source>Looking through… {0}</source>
        <translation>يجري الفحص… {0}</translation>
    </message>
    <message>
        <source>New: {0}. With labels that are new: {1}. Already there: {2}. Refused: {3}.</source>
        <translation>جديد: {0}. بتصنيفات جديدة: {1}. موجود من قبل: {2}. مرفوض: {3}.</translation>
    </message>
    <message>
        <source>Refused: {0} (line {1}): {2}</source>
        <translation>مرفوض: {0} (السطر {1}): {2}</translation>
    </message>
    <message>
        <source>{0} — letters: {1}, labels: {2}, suggestions: {3}</source>
        <translation>{0} — الحروف: {1}، التصنيفات: {2}، الاقتراحات: {3}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Value of the date</source>
        <translation>قيمة التاريخ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Select words and press a label&apos;s key, or press Tab for the next suggestion.</source>
        <translation>حدد كلمات ثم اضغط مفتاح تصنيف، أو اضغط Tab للانتقال إلى الاقتراح التالي.</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>{0}, key {1}: {2} labelled, {3} suggested</source>
        <translation>{0}، المفتاح {1}: المعلّم {2}، المقترح {3}</translation>
    </message>
    <message>
        <source>{0} + {1}?</source>
        <translation>{0} + {1}؟</translation>
    </message>
</context>
<context>
    <name>LabelChoices</name>
    <message>
        <source>Refuse the records that have them</source>
        <translation>رفض السجلات التي تحملها</translation>
    </message>
    <message>
        <source>Add them to the project</source>
        <translation>إضافتها إلى المشروع</translation>
    </message>
    <message>
        <source>Leave their spans out</source>
        <translation>ترك مقاطعها</translation>
    </message>
    <message>
        <source>Labels the project lacks</source>
        <translation>تصنيفات ليست في المشروع</translation>
    </message>
    <message>
        <source>Mapping from a file…</source>
        <translation>تحويل من ملف…</translation>
    </message>
    <message>
        <source>Save the mapping…</source>
        <translation>حفظ التحويل…</translation>
    </message>
    <message>
        <source>As chosen below</source>
        <translation>كما اختير أدناه</translation>
    </message>
    <message>
        <source>Leave its spans out</source>
        <translation>ترك مقاطعه</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>Least contrast of letters: {0} to 1</source>
        <translation>أدنى تباين للحروف: {0} إلى 1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>LabelRemoval</name>
    <message>
        <source>Merge or remove a label</source>
        <translation>دمج تصنيف أو إزالته</translation>
    </message>
    <message>
        <source>The label {0} goes. What becomes of the spans that everybody in this project has given it? Undo brings the label and its spans back.</source>
        <translation>سيُزال التصنيف {0}. فما مصير المقاطع التي صُنّفت به، وهي من عمل كل المعلّمين في هذا المشروع؟ التراجع يعيد التصنيف ومقاطعه.</translation>
    </message>
    <message>
        <source>They get another label:</source>
        <translation>تأخذ تصنيفا آخر:</translation>
    </message>
    <message>
        <source>The other label</source>
        <translation>التصنيف الآخر</translation>
    </message>
    <message>
        <source>They are removed with it.</source>
        <translation>تُزال معه.</translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message>
        <source>What was learned</source>
        <translation>ما تُعلِّم</translation>
    </message>
    <message>
        <source>How well each label is found</source>
        <translation>جودة العثور على كل تصنيف</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>عدده</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>المتعلَّم</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>يقترحه</translation>
    </message>
    <message>
        <source>The figures are F1 at exact places: the articles are dealt into parts, and each part is labelled by what was learned from the others. A label is left to what was learned only where that does better than the rules.</source>
        <translation>الأرقام هي F1 عند المواضع المطابقة تمامًا: تُوزَّع المقالات على أقسام، ويُصنَّف كل قسم بما تُعلِّم من الأقسام الأخرى. ولا يُترك تصنيف لما تُعلِّم إلا إذا كان أجود فيه من القواعد.</translation>
    </message>
    <message>
        <source>what was learned</source>
        <translation>ما تُعلِّم</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Learned from {0} finished articles with {1} labels.</source>
        <translation>عدد المقالات المنجزة التي جرى التعلّم منها: {0}، وعدد تصنيفاتها: {1}.</translation>
    </message>
    <message>
        <source>Articles finished since then: {0}.</source>
        <translation>مقالات أُنجزت منذ ذلك الحين: {0}.</translation>
    </message>
    <message>
        <source>An encrypted project keeps no model, for it would hold words of the articles; so there are no figures.</source>
        <translation>لا يُحفظ نموذج لمشروع معمّى لأن فيه كلمات من المقالات؛ فلا أرقام هنا.</translation>
    </message>
    <message>
        <source>Nothing was learned yet: that begins when {0} articles with labels are finished, and there are {1}.</source>
        <translation>لم يُتعلَّم شيء بعد: يبدأ التعلّم حين يُنجَز من المقالات ذات التصنيفات {0}، والمنجز منها الآن {1}.</translation>
    </message>
    <message>
        <source>Phrases remembered from finished articles: {0}; suggested elsewhere: {1}.</source>
        <translation>عبارات محفوظة من المقالات المنجزة: {0}؛ ويُقترح منها في مواضع أخرى: {1}.</translation>
    </message>
    <message>
        <source>Suggestions by {0} that were taken so far: {1} of {2}.</source>
        <translation>اقتراحات مصدرها {0} قُبل منها حتى الآن {1} من {2}.</translation>
    </message>
</context>
<context>
    <name>Lexicon</name>
    <message>
        <source>Forces and factions</source>
        <translation>قوات وفصائل</translation>
    </message>
    <message>
        <source>Kinds of weapons</source>
        <translation>أنواع أسلحة</translation>
    </message>
    <message>
        <source>Models of weapons</source>
        <translation>طرازات أسلحة</translation>
    </message>
    <message>
        <source>Names of bases</source>
        <translation>أسماء قواعد</translation>
    </message>
    <message>
        <source>People, in full</source>
        <translation>أشخاص بأسمائهم الكاملة</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>أسماء أولى</translation>
    </message>
    <message>
        <source>Family names</source>
        <translation>أسماء عائلات</translation>
    </message>
    <message>
        <source>Titles before names</source>
        <translation>ألقاب تسبق الأسماء</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Words of the project</source>
        <translation>كلمات المشروع</translation>
    </message>
    <message>
        <source>Names and kinds added here are suggested in this project from now on, in every spelling. Write them as newspapers do.</source>
        <translation>ما يضاف هنا من أسماء وأنواع يُقترح في هذا المشروع من الآن، مهما اختلف رسمه. اكتبه كما تكتبه الصحف.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Word or name</source>
        <translation>كلمة أو اسم</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This project can only be read: its file or folder takes no changes. Save a copy elsewhere to label.</source>
        <translation>هذا المشروع للقراءة فقط: ملفه أو مجلده لا يقبل التغيير. احفظ نسخة في مكان آخر لتعلّم فيها.</translation>
    </message>
    <message>
        <source>The project has no articles yet: import some, or drop files here.</source>
        <translation>لا مقالات في المشروع بعد: استورد بعضها، أو أفلت الملفات هنا.</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>There is no further article.</source>
        <translation>لا يوجد مقال آخر.</translation>
    </message>
    <message numerus="yes">
        <source>{0} articles were written to {1}.</source>
        <translation>
            <numerusform>لم يُكتب أي مقال في {1}.</numerusform>
            <numerusform>كُتب مقال واحد في {1}.</numerusform>
            <numerusform>كُتب مقالان في {1}.</numerusform>
            <numerusform>كُتبت {0} مقالات في {1}.</numerusform>
            <numerusform>كُتب {0} مقالا في {1}.</numerusform>
            <numerusform>كُتب {0} مقال في {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MajorityDialog</name>
    <message>
        <source>More than half of the annotators</source>
        <translation>أكثر من نصف المعلّمين</translation>
    </message>
    <message>
        <source>At least two thirds</source>
        <translation>الثلثان على الأقل</translation>
    </message>
    <message>
        <source>At least three quarters</source>
        <translation>ثلاثة الأرباع على الأقل</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>كلهم</translation>
    </message>
    <message>
        <source>Settle by majority</source>
        <translation>الحسم بالأكثرية</translation>
    </message>
    <message>
        <source>How many must have it</source>
        <translation>كم منهم يجب أن يكون عنده</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>In all articles that are compared</source>
        <translation>في كل المقالات التي تُقارن</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>What at least this many annotators have is taken, and the others&apos; readings are not. What was decided before stays; it is one step to undo.</source>
        <translation>يؤخذ ما عند هذا العدد من المعلّمين على الأقل، ولا تؤخذ قراءات غيرهم. يبقى ما حُسم من قبل، ويُتراجع عنه بخطوة واحدة.</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>Annotator: {0}</source>
        <translation>المعلّم: {0}</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>المصدر: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>ملاحظة: {0}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليه علامة</translation>
    </message>
    <message>
        <source>Suggested by {0}, {1}</source>
        <translation>اقتراح من: {0}، {1}</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>السبب: {0}</translation>
    </message>
    <message>
        <source>Value: {0}</source>
        <translation>القيمة: {0}</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>F1, exact</source>
        <translation>F1 المطابق</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>F1 المتداخل</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>كابا كوهين</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>كابا فلايس</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>غويت AC1</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>ألفا كريبندورف</translation>
    </message>
    <message>
        <source>Unitizing alpha</source>
        <translation>ألفا التقطيع</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>غاما</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Merge colleagues&apos; files</source>
        <translation>دمج ملفات الزملاء</translation>
    </message>
    <message>
        <source>Merged: {0} new articles, {1} new labels. Undo takes the whole merge back.</source>
        <translation>تم الدمج. المقالات الجديدة: {0}، والمقاطع الجديدة: {1}. والتراجع يعيد الدمج كله.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Save what can be read</source>
        <translation>حفظ ما تمكن قراءته</translation>
    </message>
    <message>
        <source>Articles recovered: {0}; labels: {1}.</source>
        <translation>المقالات المستردة: {0}، والمقاطع المصنفة: {1}.</translation>
    </message>
    <message>
        <source>The copy {0} filled in.</source>
        <translation>أكملت النقصَ النسخةُ {0}.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>لا ينقص شيء.</translation>
    </message>
    <message>
        <source>What is missing:</source>
        <translation>الناقص:</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… و{0} أخرى.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>ال&amp;مراجعة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>ال&amp;حسم</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>ال&amp;مقارنة</translation>
    </message>
</context>
<context>
    <name>MergeAccount</name>
    <message>
        <source>What comes in, what is there, what stays out</source>
        <translation>ما يدخل وما هو موجود وما لا يدخل</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>مقالات جديدة</translation>
    </message>
    <message>
        <source>Known articles</source>
        <translation>مقالات موجودة</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>مقاطع جديدة</translation>
    </message>
    <message>
        <source>Known labels</source>
        <translation>مقاطع موجودة</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>الأحكام</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Stay out</source>
        <translation>لا تدخل</translation>
    </message>
    <message>
        <source>Cannot be merged: {0}</source>
        <translation>تعذّر دمجه: {0}</translation>
    </message>
    <message>
        <source>Labels that come in, by annotator: {0}</source>
        <translation>المقاطع الداخلة بحسب المعلّم: {0}</translation>
    </message>
    <message>
        <source>Labels that change: {0}; that go: {1}; that were changed later here and stay: {2}</source>
        <translation>المقاطع: يتغيّر {0}، ويُزال {1}، ويبقى ما غُيّر هنا لاحقا {2}</translation>
    </message>
    <message>
        <source>Statuses: {0}; decisions on suggestions: {1}; edits on record: {2}</source>
        <translation>الحالات: {0}؛ القرارات في الاقتراحات: {1}؛ التعديلات المسجلة: {2}</translation>
    </message>
    <message>
        <source>Assignments: {0}; answers: {1}; words of the project: {2}</source>
        <translation>التكليفات: {0}؛ الأجوبة: {1}؛ كلمات المشروع: {2}</translation>
    </message>
    <message>
        <source>Stays out: {0}</source>
        <translation>لا يدخل: {0}</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… و{0} غيرها.</translation>
    </message>
    <message>
        <source>The label {0} is {1} here</source>
        <translation>التصنيف {0} هو {1} هنا</translation>
    </message>
    <message>
        <source>Labels that are added to the project: {0}</source>
        <translation>تصنيفات تُضاف إلى المشروع: {0}</translation>
    </message>
    <message>
        <source>The adjudicated layer is {0}</source>
        <translation>الطبقة المحكَّمة هي {0}</translation>
    </message>
    <message>
        <source>Its last edit lies {0} hours in the future: a clock is wrong, there or here.</source>
        <translation>آخر تعديل فيه متقدم على الوقت الحاضر بعدد من الساعات: {0}؛ فالساعة خاطئة هناك أو هنا.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge colleagues&apos; files</source>
        <translation>دمج ملفات الزملاء</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>عبارة المرور…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Nothing is written yet. The files themselves are only read and stay as they are; the merge is one step to undo.</source>
        <translation>لم يُكتب شيء بعد. الملفات نفسها تُقرأ فقط وتبقى كما هي؛ والدمج خطوة واحدة يمكن التراجع عنها.</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>يُنظر في الملفات…</translation>
    </message>
    <message>
        <source>{0} opens with its passphrase only.</source>
        <translation>لا يُفتح {0} إلا بعبارة المرور الخاصة به.</translation>
    </message>
    <message>
        <source>None of the files can be merged. Nothing was changed.</source>
        <translation>لا يمكن دمج أي من الملفات. ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Finding out what would come in…</source>
        <translation>يُحسب ما سيدخل…</translation>
    </message>
    <message>
        <source>Come in: articles {0}, labels {1}. Stay out: articles {2}, files {3}.</source>
        <translation>يدخل — المقالات: {0}، المقاطع: {1}. ولا يدخل — المقالات: {2}، الملفات: {3}.</translation>
    </message>
    <message>
        <source>All of it is there already: there is nothing to merge.</source>
        <translation>كل ما فيها موجود من قبل: لا شيء يُدمج.</translation>
    </message>
    <message>
        <source>Labels under my name, {0}, in {1} ({2}) are mine, from another machine</source>
        <translation>المقاطع التي باسمي، {0}، في {1} (عددها {2}) هي لي من حاسوب آخر</translation>
    </message>
    <message>
        <source>If they are not yours, have their maker take another name first.</source>
        <translation>إن لم تكن لك فليتخذ صاحبها اسما آخر أولا.</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>يجري الدمج…</translation>
    </message>
</context>
<context>
    <name>MergeLabels</name>
    <message>
        <source>These labels are not in the project. What are they here?</source>
        <translation>هذه التصنيفات ليست في المشروع. ماذا تكون هنا؟</translation>
    </message>
    <message>
        <source>Add it to the project</source>
        <translation>إضافته إلى المشروع</translation>
    </message>
    <message>
        <source>{0} (labels: {1}; in {2})</source>
        <translation>{0} (المقاطع: {1}؛ في {2})</translation>
    </message>
    <message>
        <source>titles, colours or keys differ and stay as they are here: {0}</source>
        <translation>تختلف العناوين أو الألوان أو المفاتيح وتبقى كما هي هنا: {0}</translation>
    </message>
    <message>
        <source>labels it lacks: {0}</source>
        <translation>تصنيفات ليست فيه: {0}</translation>
    </message>
    <message>
        <source>{0} — {1}</source>
        <translation>{0} — {1}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>&amp;Add from a folder…</source>
        <translation>إ&amp;ضافة من مجلد…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;حذف…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إ&amp;يقاف</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>The camel engine suggests with a model of camel-tools. Nothing is fetched before you ask for it.</source>
        <translation>يقترح محرك camel بنموذج من نماذج camel-tools. لا ينزَّل شيء قبل أن تطلبه.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>غير صالح للاستعمال</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Partly fetched</source>
        <translation>نُزّل بعضه</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>غير مثبت</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>من مصدر آخر</translation>
    </message>
    <message>
        <source>&amp;Go on fetching</source>
        <translation>&amp;متابعة التنزيل</translation>
    </message>
    <message>
        <source>&amp;Install again</source>
        <translation>&amp;تثبيت من جديد</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;تثبيت</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>المجلد: {0}</translation>
    </message>
    <message>
        <source>Published as: {0}</source>
        <translation>منشور باسم: {0}</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>الرخصة: {0}</translation>
    </message>
    <message>
        <source>Published at: {0}</source>
        <translation>موضع النشر: {0}</translation>
    </message>
    <message>
        <source>Fetched, when you ask for it, by way of {0}</source>
        <translation>ينزَّل عند الطلب بواسطة الفهرس {0}</translation>
    </message>
    <message>
        <source>Fetch it from there yourself, and add the folder that holds its files.</source>
        <translation>نزّله بنفسك من هناك، ثم أضف المجلد الذي فيه ملفاته.</translation>
    </message>
    <message>
        <source>{0} have arrived</source>
        <translation>وصل {0}</translation>
    </message>
    <message>
        <source>{0} of {1} have arrived</source>
        <translation>وصل {0} من {1}</translation>
    </message>
    <message>
        <source>The folder with the model&apos;s config.json</source>
        <translation>المجلد الذي فيه ملف config.json للنموذج</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>حذف نموذج</translation>
    </message>
    <message>
        <source>Remove the model {0} from this computer? Labels and suggestions stay.</source>
        <translation>أتريد حذف النموذج {0} من هذا الحاسوب؟ تبقى التصنيفات والاقتراحات.</translation>
    </message>
    <message>
        <source>Throw away what has arrived of the model {0}?</source>
        <translation>أتريد التخلص مما وصل من النموذج {0}؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جار الإيقاف…</translation>
    </message>
    <message>
        <source>At work on {0}…</source>
        <translation>العمل جار على {0}…</translation>
    </message>
    <message>
        <source>Checking and unpacking…</source>
        <translation>جار الفحص وفك الضغط…</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>جار التنزيل: {0} من {1}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>That did not work; what was installed before is unharmed.</source>
        <translation>لم ينجح ذلك، وما كان مثبتا سليم.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>A command, a label or an article</source>
        <translation>أمر أو تصنيف أو مقال</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يوافق البحث</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>تصنيف: {0}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>{0} will open with this passphrase only. It is kept nowhere: whoever forgets it loses the project.</source>
        <translation>لن يُفتح {0} إلا بهذه العبارة. وهي لا تُحفظ في أي مكان: من نسيها فقد المشروع.</translation>
    </message>
    <message>
        <source>{0} opens with its passphrase only.</source>
        <translation>لا يُفتح {0} إلا بعبارة مروره.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عال</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>Faster, in eight-bit numbers; a few labels may differ</source>
        <translation>أسرع، بأعداد من ثماني بتات؛ قد تختلف تسميات قليلة</translation>
    </message>
    <message>
        <source>Your name, for the labels you give</source>
        <translation>اسمك، للتصنيفات التي تضعها</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Font of articles</source>
        <translation>خط المقالات</translation>
    </message>
    <message>
        <source>Size of their letters</source>
        <translation>حجم حروفها</translation>
    </message>
    <message>
        <source>Distance of their lines</source>
        <translation>المسافة بين أسطرها</translation>
    </message>
    <message>
        <source>The camel engine</source>
        <translation>محرك camel</translation>
    </message>
</context>
<context>
    <name>ProgressBoard</name>
    <message>
        <source>Articles finished</source>
        <translation>المقالات المنجزة</translation>
    </message>
    <message>
        <source>Labels by the day they were last changed</source>
        <translation>المقاطع بحسب يوم آخر تغيير لها</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل التصنيفات</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>ما يُعدّ</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>بحسب اليوم</translation>
    </message>
    <message>
        <source>Work by annotator</source>
        <translation>العمل بحسب المعلّم</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Articles that nobody has finished: {0}.</source>
        <translation>المقالات التي لم ينجزها أحد: {0}.</translation>
    </message>
    <message>
        <source>Articles that nobody has finished: {0}. Finished on a day of work: {1}. Days of work left at this pace: {2}.</source>
        <translation>المقالات التي لم ينجزها أحد: {0}. ما يُنجز في يوم العمل: {1}. أيام العمل الباقية بهذه الوتيرة: {2}.</translation>
    </message>
    <message>
        <source>Labels given</source>
        <translation>المقاطع المصنفة</translation>
    </message>
    <message>
        <source>Minutes an article</source>
        <translation>دقائق للمقال</translation>
    </message>
    <message>
        <source>Suggestions taken</source>
        <translation>الاقتراحات المقبولة</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} ٪</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>This article is to be read blind: suggestions are not shown.</source>
        <translation>يُقرأ هذا المقال دون اطّلاع: لا تُعرض الاقتراحات.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>day of month</source>
        <translation>يوم من الشهر</translation>
    </message>
    <message>
        <source>numeric</source>
        <translation>تاريخ بالأرقام</translation>
    </message>
    <message>
        <source>month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>months</source>
        <translation>أشهر</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>أيام من الأسبوع</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>يوم من الأسبوع</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>وقت نسبي</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>وحدة زمنية</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سنوات</translation>
    </message>
    <message>
        <source>bare year</source>
        <translation>سنة مفردة</translation>
    </message>
    <message>
        <source>hijri year</source>
        <translation>سنة هجرية</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Imported articles: {0} new, {1} with new labels, {2} already there.</source>
        <translation>المقالات المستوردة: الجديدة {0}، وذات التصنيفات الجديدة {1}، والموجودة من قبل {2}.</translation>
    </message>
    <message>
        <source>Refused: {0} (line {1}): {2}</source>
        <translation>رُفض: {0} (السطر {1}): {2}</translation>
    </message>
    <message>
        <source>… and {0} more.</source>
        <translation>… وغيرها، وعددها {0}.</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>No reading is had by more than half of the annotators.</source>
        <translation>لا قراءة عند أكثر من نصف المعلّمين.</translation>
    </message>
    <message>
        <source>Settle differences</source>
        <translation>حسم الفروق</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>{0} of {1} differences settled in this article</source>
        <translation>حُسم {0} من {1} من فروق هذا المقال</translation>
    </message>
    <message>
        <source>Of these, no difference is open any more.</source>
        <translation>لم يبقَ من هذه فرق مفتوح.</translation>
    </message>
    <message>
        <source>Every difference is settled.</source>
        <translation>حُسمت كل الفروق.</translation>
    </message>
    <message>
        <source>That settled nothing: no open difference is decided by it.</source>
        <translation>لم يُحسم شيء بهذا: لا يقرّر أي فرق مفتوح.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>All agree</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>قيمة أخرى</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>تصنيف آخر</translation>
    </message>
    <message>
        <source>Other edges</source>
        <translation>حدود أخرى</translation>
    </message>
    <message>
        <source>Other edges and label</source>
        <translation>حدود وتصنيف مختلفان</translation>
    </message>
    <message>
        <source>Only some have it</source>
        <translation>عند بعضهم فقط</translation>
    </message>
    <message>
        <source>all had it so</source>
        <translation>هكذا عند الجميع</translation>
    </message>
    <message>
        <source>as most have it</source>
        <translation>كما عند الأكثرية</translation>
    </message>
    <message>
        <source>as {0} has it</source>
        <translation>كما عند {0}</translation>
    </message>
    <message>
        <source>nothing of it is right</source>
        <translation>لا شيء منها صحيح</translation>
    </message>
    <message>
        <source>drawn by the reviewer</source>
        <translation>رسمه المراجع</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Decided by {0}, {1}: {2}.</source>
        <translation>قرّر {0}، {1}: {2}.</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>السبب: {0}</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>The project {0} is no longer there: it was moved or deleted, or its disk was taken away. Everything labelled so far was saved in it; nothing more can be until it is back. Put it back, or save a copy of what is open here.</source>
        <translation>لم يعد المشروع {0} في مكانه: نُقل أو حُذف، أو نُزع قرصه. كل ما صُنف حتى الآن كان قد حُفظ فيه، ولا يمكن حفظ شيء بعده حتى يعود. أعده إلى مكانه، أو احفظ نسخة مما هو مفتوح هنا.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the project {0}, so nothing more is saved there. Save a copy of what is open here, or open what is there now.</source>
        <translation>حل ملف آخر محل المشروع {0}، فلا يُحفظ فيه شيء بعد الآن. احفظ نسخة مما هو مفتوح هنا، أو افتح ما هو هناك الآن.</translation>
    </message>
    <message>
        <source>The project {0} takes no changes any more: its file or folder was made read-only. Everything labelled so far is saved. Allow changes again, or save a copy elsewhere.</source>
        <translation>لم يعد المشروع {0} يقبل التغيير: صار ملفه أو مجلده للقراءة فقط. كل ما صُنف حتى الآن محفوظ. اسمح بالتغيير من جديد، أو احفظ نسخة في مكان آخر.</translation>
    </message>
    <message>
        <source>The project {0} is there again and takes changes.</source>
        <translation>عاد المشروع {0} إلى مكانه ويقبل التغيير.</translation>
    </message>
    <message>
        <source>Open what is there now</source>
        <translation>فتح ما هو هناك الآن</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Copies of it…</source>
        <translation>نسخه الاحتياطية…</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>حفظ ما تمكن قراءته…</translation>
    </message>
</context>
<context>
    <name>SavingCopies</name>
    <message>
        <source>Save a copy of the project</source>
        <translation>حفظ نسخة من المشروع</translation>
    </message>
    <message>
        <source>Save an encrypted copy</source>
        <translation>حفظ نسخة معمّاة</translation>
    </message>
    <message>
        <source>A copy of the project is in {0}.</source>
        <translation>نسخة المشروع في {0}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>فتح النسخة</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>تصنيف جديد</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Merge or remove…</source>
        <translation>دمج أو إزالة…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>إلى ملف…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>العنوان بالإنكليزية</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>{0} has the key {1} already; choose another.</source>
        <translation>المفتاح {1} مخصص من قبل للتصنيف {0}. اختر غيره.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>To a file</source>
        <translation>إلى ملف</translation>
    </message>
    <message>
        <source>The labels were written to {0}.</source>
        <translation>كُتبت التصنيفات في {0}.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys of commands</source>
        <translation>مفاتيح الأوامر</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>بحث عن أمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation>الكل كما كان</translation>
    </message>
    <message>
        <source>{0} moves the caret in the article; choose another key.</source>
        <translation>المفتاح {0} يحرّك المؤشر في المقال. اختر مفتاحا آخر.</translation>
    </message>
    <message>
        <source>{0} has the key {1} already; choose another.</source>
        <translation>المفتاح {1} مخصص من قبل: {0}. اختر غيره.</translation>
    </message>
</context>
<context>
    <name>SimilarDialog</name>
    <message>
        <source>All like this</source>
        <translation>كل ما يماثله</translation>
    </message>
    <message>
        <source>Where else is {0} a {1}? What is ticked is labelled in one step.</source>
        <translation>في أي موضع آخر يكون تصنيف {0} هو {1}؟ كل ما تختاره يُعلَّم في خطوة واحدة.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>These are the first; label them and ask again.</source>
        <translation>هذه هي المواضع الأولى. علّمها ثم اطلب البقية.</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message numerus="yes">
        <source>Label {0} places</source>
        <translation>
            <numerusform>لا مواضع لتعليمها</numerusform>
            <numerusform>تعليم موضع واحد</numerusform>
            <numerusform>تعليم موضعين</numerusform>
            <numerusform>تعليم {0} مواضع</numerusform>
            <numerusform>تعليم {0} موضعا</numerusform>
            <numerusform>تعليم {0} موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a label first; then all places like it can be labelled.</source>
        <translation>انتقل أولا إلى مقطع معلَّم، ثم يمكن تعليم كل المواضع المماثلة له.</translation>
    </message>
    <message>
        <source>{0} stands nowhere else without this label.</source>
        <translation>لا يرد {0} في موضع آخر من غير هذا التصنيف.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>a person</source>
        <translation>تعليم يدوي</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>camel-tools</source>
        <translation>camel-tools</translation>
    </message>
    <message>
        <source>labelled elsewhere</source>
        <translation>صُنّف في موضع آخر</translation>
    </message>
    <message>
        <source>learned from finished articles</source>
        <translation>تعلّم من المقالات المنجزة</translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message>
        <source>Labels and suggestions in this article</source>
        <translation>التصنيفات والاقتراحات في هذا المقال</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متخطى</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{0} of {1} articles finished</source>
        <translation>المقالات المنتهية: {0} من {1}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جار الحفظ…</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>عمل جارٍ</translation>
    </message>
    <message>
        <source>All is saved</source>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Another program is writing to the project: waiting…</source>
        <translation>برنامج آخر يكتب في المشروع، فالانتظار جار…</translation>
    </message>
</context>
<context>
    <name>ThreadBox</name>
    <message>
        <source>Show the place</source>
        <translation>إظهار الموضع</translation>
    </message>
    <message>
        <source>Resolved by {0}</source>
        <translation>أنجزه {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>فتح من جديد</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>إنجاز</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <translation>إزالة هذا التعليق</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>How sure a suggestion must be to be shown</source>
        <translation>درجة الثقة التي يُعرض الاقتراح ابتداء منها</translation>
    </message>
    <message>
        <source>Suggestions from {0}</source>
        <translation>الاقتراحات من {0}</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>By month</source>
        <translation>بحسب الشهر</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>بحسب الأسبوع</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>الاتفاق عبر الزمن</translation>
    </message>
    <message>
        <source>Agreement by annotator</source>
        <translation>الاتفاق بحسب المعلّم</translation>
    </message>
    <message>
        <source>Agreement by when articles were finished</source>
        <translation>الاتفاق بحسب وقت إنجاز المقالات</translation>
    </message>
    <message>
        <source>Each annotator with the others, mean over pairs</source>
        <translation>كل معلّم مع الآخرين، متوسط كل اثنين</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>F1 is the mean over pairs, alpha counts the words of all. An article belongs to the day on which the last of its readers finished it.</source>
        <translation>‏F1 متوسط كل اثنين، وألفا تعدّ كلمات الجميع. ويُحسب المقال في اليوم الذي أنجزه فيه آخر قرائه.</translation>
    </message>
    <message>
        <source>Articles — {0}</source>
        <translation>المقالات — {0}</translation>
    </message>
    <message>
        <source>Without a day, so left out: {0} articles.</source>
        <translation>مقالات متروكة لأن لا يوم لها: {0}.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Label persons, units, bases, weapons and dates in Arabic articles.</source>
        <translation>علّم الأشخاص والوحدات والقواعد والأسلحة والتواريخ في المقالات العربية.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Projects opened lately</source>
        <translation>مشاريع فُتحت حديثا</translation>
    </message>
    <message>
        <source>New project with labels from a file…</source>
        <translation>مشروع جديد بتصنيفات من ملف…</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>spans that several annotators gave, written once</source>
        <translation>مقاطع وضعها أكثر من معلّم فكُتبت مرة واحدة</translation>
    </message>
    <message>
        <source>spans written without the blanks at their ends</source>
        <translation>مقاطع كُتبت من غير الفراغات في طرفيها</translation>
    </message>
    <message>
        <source>spans of nothing but blanks, left out</source>
        <translation>مقاطع ليس فيها إلا فراغات فتُركت</translation>
    </message>
    <message>
        <source>words cut at a span&apos;s edge, where no proclitic ends</source>
        <translation>كلمات قُطعت عند حد مقطع لا تنتهي عنده سابقة</translation>
    </message>
    <message>
        <source>spans widened to whole words</source>
        <translation>مقاطع وُسّعت إلى كلمات كاملة</translation>
    </message>
    <message>
        <source>spans left out, as they begin or end within a word</source>
        <translation>مقاطع تُركت لأنها تبدأ أو تنتهي داخل كلمة</translation>
    </message>
    <message>
        <source>spans left out, as they lie within another</source>
        <translation>مقاطع تُركت لأنها داخل مقطع آخر</translation>
    </message>
    <message>
        <source>spans left out, as they hold another</source>
        <translation>مقاطع تُركت لأن في داخلها مقطعا آخر</translation>
    </message>
    <message>
        <source>spans left out, as they cross another</source>
        <translation>مقاطع تُركت لأنها تتقاطع مع غيرها</translation>
    </message>
    <message>
        <source>overlapping spans kept beside the tags, which have no room for them</source>
        <translation>مقاطع متداخلة حُفظت إلى جانب الوسوم التي لا تتسع لها</translation>
    </message>
    <message>
        <source>texts written as words, without their own blanks and lines</source>
        <translation>نصوص كُتبت كلمةً كلمة من غير فراغاتها وأسطرها</translation>
    </message>
    <message>
        <source>spans left out, as the format has text alone</source>
        <translation>مقاطع تُركت لأن الصيغة نص فقط</translation>
    </message>
    <message>
        <source>texts left out, as the format has spans alone</source>
        <translation>نصوص تُركت لأن الصيغة للمقاطع وحدها</translation>
    </message>
    <message>
        <source>cells that a spreadsheet would run, written with an apostrophe in front</source>
        <translation>خلايا قد ينفّذها برنامج الجداول، كُتبت وأمامها فاصلة عليا</translation>
    </message>
    <message>
        <source>control characters that XML cannot hold, each written as U+FFFD</source>
        <translation>محارف تحكم لا تتسع لها XML، كُتب كل منها U+FFFD</translation>
    </message>
    <message>
        <source>names of annotators the format has no place for</source>
        <translation>أسماء معلّمين لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>names of engines the format has no place for</source>
        <translation>أسماء محركات لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>confidences the format has no place for</source>
        <translation>درجات ثقة لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>values of dates the format has no place for</source>
        <translation>قيم تواريخ لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>notes the format has no place for</source>
        <translation>ملاحظات لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>marks for another look the format has no place for</source>
        <translation>علامات مراجعة لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>ids of documents the format has no place for</source>
        <translation>معرّفات مقالات لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>titles the format has no place for</source>
        <translation>عناوين لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>statuses the format has no place for</source>
        <translation>حالات مقالات لا موضع لها في الصيغة</translation>
    </message>
    <message>
        <source>documents whose further details the format has no place for</source>
        <translation>مقالات لا موضع في الصيغة لبقية تفاصيلها</translation>
    </message>
    <message>
        <source>parts of the split that no article is in, as there are too few or too many are alike</source>
        <translation>أجزاء من التقسيم ليس فيها مقال، لأن المقالات قليلة أو لأن كثيرا منها متشابه</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The folder {folder} cannot be made: {why}.</source>
        <translation>تعذر إنشاء المجلد {folder}: {why}.</translation>
    </message>
    <message>
        <source>The record does not fit: {why}.</source>
        <translation>السجل لا يوافق الصيغة: {why}.</translation>
    </message>
    <message>
        <source>It is not UTF-8; save the file as UTF-8 and import it again.</source>
        <translation>ترميزه ليس UTF-8. احفظ الملف بترميز UTF-8 ثم استورده من جديد.</translation>
    </message>
    <message>
        <source>“{line}” is not a word with {count} columns behind it.</source>
        <translation>‏«{line}» ليس كلمة تتبعها أعمدة عددها {count}.</translation>
    </message>
    <message>
        <source>The record is longer than {limit} MB.</source>
        <translation>السجل أطول من {limit} ميغابايت.</translation>
    </message>
    <message>
        <source>It is no list of JSON objects; nothing behind line {line} was read.</source>
        <translation>ليس قائمة من كائنات JSON؛ لم يُقرأ شيء بعد السطر {line}.</translation>
    </message>
    <message>
        <source>The record is nested too deep.</source>
        <translation>تداخل السجل أعمق مما يُسمح به.</translation>
    </message>
    <message>
        <source>It is no JSON record: {why}.</source>
        <translation>ليس سجل JSON: {why}.</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>ليس كائن JSON.</translation>
    </message>
    <message>
        <source>The record gives “{key}” twice.</source>
        <translation>يذكر السجل «{key}» مرتين.</translation>
    </message>
    <message>
        <source>Parquet is not read; import the JSONL file with the same rows instead (in folders for Hugging Face it is under data), or convert it to JSONL.</source>
        <translation>لا تُقرأ ملفات Parquet؛ استورد بدلًا منه ملف JSONL الذي فيه الصفوف نفسها (وهو في مجلدات Hugging Face تحت data)، أو حوّله إلى JSONL.</translation>
    </message>
    <message>
        <source>There is no format “{name}” to read; known: {known}.</source>
        <translation>لا توجد صيغة «{name}» للقراءة؛ الصيغ المعروفة: {known}.</translation>
    </message>
    <message>
        <source>There is no format “{name}” to write; known: {known}.</source>
        <translation>لا توجد صيغة «{name}» للكتابة؛ الصيغ المعروفة: {known}.</translation>
    </message>
    <message>
        <source>There are no .txt files in it.</source>
        <translation>ليس فيه ملفات ‎.txt.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>لا يوجد هذا الملف.</translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation>تعذرت قراءته: {why}.</translation>
    </message>
    <message>
        <source>Line {line} is no annotation of brat&apos;s: “{words}”.</source>
        <translation>ليس السطر {line} تعليما بصيغة brat: «{words}».</translation>
    </message>
    <message>
        <source>{name} ({label}) is in several pieces, and a span here is one stretch.</source>
        <translation>‏{name} ({label}) في عدة قطع، والمقطع هنا متصل.</translation>
    </message>
    <message>
        <source>The line is longer than {limit} MB.</source>
        <translation>السطر أطول من {limit} ميغابايت.</translation>
    </message>
    <message>
        <source>Line {line} is longer than {limit} MB; nothing after it was read.</source>
        <translation>السطر {line} أطول من {limit} ميغابايت، ولم يُقرأ شيء بعده.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB, which is no article.</source>
        <translation>حجمه أكبر من {limit} ميغابايت، وليس هذا حجم مقال.</translation>
    </message>
    <message>
        <source>Annotators can be told apart in everybody&apos;s labels alone, without columns for nested spans.</source>
        <translation>لا يُفصل بين المعلّمين إلا في تصنيفات الجميع، ومن دون أعمدة للمقاطع المتداخلة.</translation>
    </message>
    <message>
        <source>The format {form} cannot tell whose a label is; choose one annotator, or one of the formats {known}.</source>
        <translation>لا تبيّن الصيغة {form} صاحب كل تصنيف؛ اختر معلّمًا واحدًا، أو إحدى الصيغ {known}.</translation>
    </message>
    <message>
        <source>The format {form} cannot tell suggestions from labels; leave them out, or choose one of the formats {known}.</source>
        <translation>لا تفرّق الصيغة {form} بين الاقتراحات والتصنيفات؛ اتركها، أو اختر إحدى الصيغ {known}.</translation>
    </message>
    <message>
        <source>Columns for nested spans are a matter of the format {known} alone.</source>
        <translation>أعمدة المقاطع المتداخلة من شأن الصيغة {known} وحدها.</translation>
    </message>
    <message>
        <source>The first day, {since}, is later than the last, {until}.</source>
        <translation>أول يوم {since} بعد آخر يوم {until}.</translation>
    </message>
    <message>
        <source>The project has no label “{label}”; it has {known}.</source>
        <translation>ليس في المشروع تصنيف «{label}»؛ فيه {known}.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was replaced.</source>
        <translation>أُلغي التصدير ولم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. What was there before is unharmed.</source>
        <translation>تعذرت الكتابة في {path}: {why}. وما كان فيه من قبل سليم.</translation>
    </message>
    <message>
        <source>{path} is a project or another database; nothing is written over it. Name another file.</source>
        <translation>{path} مشروع أو قاعدة بيانات أخرى؛ لا يُكتب فوقه شيء. سمِّ ملفا آخر.</translation>
    </message>
    <message>
        <source>{path} is read here, so nothing is written over it; name another file.</source>
        <translation>{path} يُقرأ هنا فلا يُكتب فوقه شيء؛ سمِّ ملفا آخر.</translation>
    </message>
    <message>
        <source>Record {number}: {why}</source>
        <translation>السجل {number}: {why}</translation>
    </message>
    <message>
        <source>The id “{id}” already belongs to a document with another text; give one of the two a new id.</source>
        <translation>المعرّف «{id}» لمقال آخر نصه مختلف؛ أعط أحدهما معرّفا جديدا.</translation>
    </message>
    <message>
        <source>The import was cancelled. The project is as it was before.</source>
        <translation>أُلغي الاستيراد. والمشروع كما كان من قبل.</translation>
    </message>
    <message>
        <source>“{name}” is no usable annotator name: 1 to {limit} visible characters are needed.</source>
        <translation>«{name}» لا يصلح اسما لمعلّم: يلزم من 1 إلى {limit} من المحارف الظاهرة.</translation>
    </message>
    <message>
        <source>The document {id} is not in this project.</source>
        <translation>المقال {id} ليس في هذا المشروع.</translation>
    </message>
    <message>
        <source>{start}-{end} is already labelled {label}.</source>
        <translation>المقطع {start}-{end} معلّم من قبل بالتصنيف {label}.</translation>
    </message>
    <message>
        <source>“{annotator}” is the adjudicated layer, which changes by settling differences alone. Label under your own name.</source>
        <translation>«{annotator}» هي الطبقة المحكَّمة، ولا تتغير إلا بحسم الفروق. ضع تصنيفاتك باسمك أنت.</translation>
    </message>
    <message>
        <source>That span is no longer there; it was changed elsewhere meanwhile.</source>
        <translation>لم يعد هذا المقطع موجودا، فقد غُيّر في مكان آخر أثناء ذلك.</translation>
    </message>
    <message>
        <source>That span is {annotator}&apos;s; only they can change it.</source>
        <translation>هذا المقطع من عمل {annotator}، ولا يغيره سوى صاحبه.</translation>
    </message>
    <message>
        <source>The project {path} is locked by another program. Nothing was changed; close it there, or wait and try again.</source>
        <translation>المشروع {path} مقفل من برنامج آخر. لم يتغير شيء. أغلقه هناك، أو انتظر ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The project {path} cannot be written: the file or its folder is read-only. Nothing was changed; save a copy elsewhere to go on.</source>
        <translation>تعذرت الكتابة في المشروع {path}: الملف أو مجلده للقراءة فقط. لم يتغير شيء. احفظ نسخة في مكان آخر لتتابع العمل.</translation>
    </message>
    <message>
        <source>The project {path} is damaged. Nothing was written to it; go back to a copy with “tawsim backups”, or save what can be read with “tawsim recover”.</source>
        <translation>المشروع {path} تالف. لم يُكتب فيه شيء. ارجع إلى نسخة منه بالأمر «tawsim backups»، أو أنقذ ما يمكن قراءته منه بالأمر «tawsim recover».</translation>
    </message>
    <message>
        <source>{path} is not a Tawsim project: it is no SQLite file. It was left as it is.</source>
        <translation>{path} ليس مشروع توسيم: ليس ملف SQLite. تُرك كما هو.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Everything stored before is unharmed and this edit was not made; make room and try again.</source>
        <translation>القرص الذي فيه {path} ممتلئ. كل ما حُفظ من قبل سليم، ولم يُجر هذا التعديل. أفسح مكانا ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk that holds {path} reported an error. What was stored before is unharmed as far as can be told; check the disk and open the project again.</source>
        <translation>أبلغ القرص الذي فيه {path} عن خطأ. ما حُفظ من قبل سليم بقدر ما يمكن معرفته. افحص القرص ثم افتح المشروع من جديد.</translation>
    </message>
    <message>
        <source>The project {path} cannot be opened or written. Nothing was changed; check that the folder is there, that you may write in it, and that the disk has room.</source>
        <translation>تعذر فتح المشروع {path} أو الكتابة فيه. لم يتغير شيء. تحقق من أن المجلد موجود، وأن لك أن تكتب فيه، وأن في القرص متسعا.</translation>
    </message>
    <message>
        <source>Reading the project {path} does not come to an end, so it was stopped: the file may be damaged, or made to do so. Nothing was changed.</source>
        <translation>قراءة المشروع {path} لا تبلغ نهايتها فأُوقفت: قد يكون الملف تالفا أو صُنع ليفعل ذلك. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The project {path} was moved or deleted while it was open. The edit was not made; put it back, or open it where it is now.</source>
        <translation>نُقل المشروع {path} أو حُذف وهو مفتوح. لم يُجر التعديل. أعده إلى مكانه، أو افتحه حيث هو الآن.</translation>
    </message>
    <message>
        <source>The project {path} was moved or deleted just as the edit was written, so the edit may be lost. Open the project where it is now and look.</source>
        <translation>نُقل المشروع {path} أو حُذف أثناء كتابة التعديل، فربما ضاع التعديل. افتح المشروع حيث هو الآن وتحقق.</translation>
    </message>
    <message>
        <source>{path} is an SQLite file of another application, not a Tawsim project. It was left as it is.</source>
        <translation>{path} ملف SQLite لتطبيق آخر، وليس مشروع توسيم. تُرك كما هو.</translation>
    </message>
    <message>
        <source>The project {path} was written by a newer version of Tawsim (format {version}; this one knows up to {known}). It was left as it is; update Tawsim to open it.</source>
        <translation>كُتب المشروع {path} بإصدار أحدث من توسيم (الصيغة {version}، وهذا الإصدار يعرف حتى {known}). تُرك كما هو. حدّث توسيم لتفتحه.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a Tawsim project.</source>
        <translation>{path} مجلد، وليس مشروع توسيم.</translation>
    </message>
    <message>
        <source>There is no project at {path}. Create it with “tawsim new”.</source>
        <translation>لا يوجد مشروع في {path}. أنشئه بالأمر «tawsim new».</translation>
    </message>
    <message>
        <source>The project {path} cannot be read: {why}.</source>
        <translation>تعذرت قراءة المشروع {path}: {why}.</translation>
    </message>
    <message>
        <source>The file name {name} is too long; at most {limit} bytes leave room for what lies beside it. Give it a shorter one.</source>
        <translation>اسم الملف {name} أطول مما يُسمح به، والحد الأقصى بالبايت {limit} ليبقى مكان لأسماء الملفات التي إلى جانبه. أعطه اسما أقصر.</translation>
    </message>
    <message>
        <source>The tables in {path} are not those of a Tawsim project, so it was not opened. It was left as it is; go back to a copy.</source>
        <translation>الجداول في {path} ليست جداول مشروع توسيم، فلم يُفتح. تُرك كما هو. ارجع إلى نسخة منه.</translation>
    </message>
    <message>
        <source>There is already a file at {path}; it was left as it is.</source>
        <translation>يوجد ملف في {path} من قبل، وتُرك كما هو.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist, so no project was made in it.</source>
        <translation>المجلد {folder} غير موجود، فلم يُنشأ فيه مشروع.</translation>
    </message>
    <message>
        <source>The project {path} cannot be made: {why}.</source>
        <translation>تعذر إنشاء المشروع {path}: {why}.</translation>
    </message>
    <message>
        <source>That step stays as it is: what it changed was changed again elsewhere. Nothing was altered.</source>
        <translation>تبقى هذه الخطوة كما هي: ما غيّرته غُيّر بعدها في مكان آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has labelled in this project; there are: {known}.</source>
        <translation>لم يعلّم في هذا المشروع أحد باسم «{name}»؛ المعلّمون هم: {known}.</translation>
    </message>
    <message>
        <source>This project has no adjudicated labels yet, so there is no gold to export. Export one annotator&apos;s with --annotator.</source>
        <translation>ليس في هذا المشروع تصنيفات محكّمة بعد، فلا بيانات مرجعية تُصدَّر. صدّر تصنيفات معلّم واحد بالخيار --annotator.</translation>
    </message>
    <message>
        <source>“{name}” is no label name: it needs 1 to 60 letters, digits, dots, hyphens or underscores, with a letter or digit in front.</source>
        <translation>«{name}» لا يصلح اسما لتصنيف: يلزم من 1 إلى 60 من الحروف والأرقام والنقاط والشرطات والشرطات السفلية، أولها حرف أو رقم.</translation>
    </message>
    <message>
        <source>“{title}” is no label title: it needs 1 to {limit} visible letters.</source>
        <translation>«{title}» لا يصلح عنوانا لتصنيف: يلزم من 1 إلى {limit} من الحروف الظاهرة.</translation>
    </message>
    <message>
        <source>“{color}” is no colour such as #0a56a5.</source>
        <translation>«{color}» ليس لونا؛ يُكتب اللون هكذا: #0a56a5.</translation>
    </message>
    <message>
        <source>“{key}” is no label key: it must be one letter or digit.</source>
        <translation>«{key}» لا يصلح مفتاحا لتصنيف: المفتاح حرف واحد أو رقم واحد.</translation>
    </message>
    <message>
        <source>The label scheme {path} cannot be read: {why}.</source>
        <translation>تعذرت قراءة ملف التصنيفات {path}: {why}.</translation>
    </message>
    <message>
        <source>The label scheme {path} has no labels.</source>
        <translation>ليس في ملف التصنيفات {path} أي تصنيف.</translation>
    </message>
    <message>
        <source>The label scheme {path} gives “{value}” twice.</source>
        <translation>يذكر ملف التصنيفات {path} القيمة «{value}» مرتين.</translation>
    </message>
    <message>
        <source>The label scheme {path} has a label that is not usable: {label}.</source>
        <translation>في ملف التصنيفات {path} تصنيف لا يصلح للاستعمال: {label}.</translation>
    </message>
    <message>
        <source>The text is empty, so there is nothing to label.</source>
        <translation>النص فارغ، فليس فيه ما يُعلَّم.</translation>
    </message>
    <message>
        <source>The text has {length} characters; at most {limit} can be labelled.</source>
        <translation>في النص {length} من المحارف، والحد الأقصى لما يمكن تعليمه {limit}.</translation>
    </message>
    <message>
        <source>The text holds a NUL character at offset {offset}, which no text file has.</source>
        <translation>في النص محرف NUL عند الموضع {offset}، ولا مكان له في ملف نصي.</translation>
    </message>
    <message>
        <source>The text holds half a character (a lone surrogate) at offset {offset}.</source>
        <translation>في النص نصف محرف (بديل مفرد) عند الموضع {offset}.</translation>
    </message>
    <message>
        <source>The note is too long or holds a NUL character.</source>
        <translation>الملاحظة أطول مما يُسمح به، أو فيها محرف NUL.</translation>
    </message>
    <message>
        <source>The confidence {confidence} is not between 0 and 1.</source>
        <translation>درجة الثقة {confidence} ليست بين 0 و1.</translation>
    </message>
    <message>
        <source>The {field} is too long or not one line of text.</source>
        <translation>قيمة الحقل {field} أطول مما يُسمح به، أو ليست سطرا واحدا من النص.</translation>
    </message>
    <message>
        <source>The span {start}-{end} is reversed: its start lies behind its end.</source>
        <translation>المقطع {start}-{end} معكوس: بدايته بعد نهايته.</translation>
    </message>
    <message>
        <source>The span at {start} is empty.</source>
        <translation>المقطع عند الموضع {start} فارغ.</translation>
    </message>
    <message>
        <source>The span {start}-{end} lies outside the text of {length} characters.</source>
        <translation>المقطع {start}-{end} خارج النص، وطول النص {length} من المحارف.</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>لا يُدمج التصنيف مع نفسه.</translation>
    </message>
    <message>
        <source>A project needs at least one label.</source>
        <translation>يحتاج المشروع إلى تصنيف واحد على الأقل.</translation>
    </message>
    <message>
        <source>The label “{label}” is in none of the files to be merged.</source>
        <translation>التصنيف «{label}» ليس في أي ملف من الملفات المراد دمجها.</translation>
    </message>
    <message>
        <source>The label “{label}” is not in this project&apos;s scheme.</source>
        <translation>التصنيف «{label}» ليس من تصنيفات هذا المشروع.</translation>
    </message>
    <message>
        <source>The project {path} uses labels that this one does not have: {labels}. Nothing was merged; say which labels they are here, or have them added.</source>
        <translation>في المشروع {path} تصنيفات ليست في هذا المشروع: {labels}. لم يُدمج شيء. بيّن ما يقابلها هنا، أو اطلب إضافتها.</translation>
    </message>
    <message>
        <source>There is a label called “{label}” already.</source>
        <translation>يوجد تصنيف باسم «{label}» من قبل.</translation>
    </message>
    <message>
        <source>The key “{key}” gives the label {label} already.</source>
        <translation>المفتاح «{key}» مخصص من قبل للتصنيف {label}.</translation>
    </message>
    <message>
        <source>The camel engine has no model on this computer; the other engines go on as usual, and “Models…” in the window or “tawsim model install arabert” gets one.</source>
        <translation>ليس لمحرك camel نموذج على هذا الحاسوب. تعمل المحركات الأخرى كالمعتاد، و«النماذج…» في النافذة أو الأمر «tawsim model install arabert» يأتي بنموذج.</translation>
    </message>
    <message>
        <source>The camel engine misses the library {library} on this computer; the other engines go on as usual, and installing camel-tools again puts it right.</source>
        <translation>تنقص محرك camel المكتبة {library} على هذا الحاسوب. تعمل المحركات الأخرى كالمعتاد، وإعادة تثبيت camel-tools تصلح ذلك.</translation>
    </message>
    <message>
        <source>The camel engine could not load the camel-tools library; the other engines go on, and installing camel-tools again puts it right.</source>
        <translation>لم يتمكن محرك camel من تحميل مكتبة camel-tools. تعمل المحركات الأخرى كالمعتاد، وإعادة تثبيت camel-tools تصلح ذلك.</translation>
    </message>
    <message>
        <source>The camel engine could not read the model in “{folder}”; the other engines go on, and “tawsim model” shows how to add it again.</source>
        <translation>لم يتمكن محرك camel من قراءة النموذج في «{folder}». تعمل المحركات الأخرى كالمعتاد، والأمر «tawsim model» يبيّن كيف يضاف من جديد.</translation>
    </message>
    <message>
        <source>The camel engine ran out of memory; nothing is lost and the other engines go on. Close other programs and try again.</source>
        <translation>نفدت الذاكرة على محرك camel. لم يضع شيء، وتعمل المحركات الأخرى كالمعتاد. أغلق برامج أخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The camel engine met a fault and stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation>وقع خلل في محرك camel فتوقف. لم يضع شيء، وتعمل المحركات الأخرى كالمعتاد، والمحاولة التالية تشغله من جديد.</translation>
    </message>
    <message>
        <source>The camel engine ended unexpectedly; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation>انتهى محرك camel على غير توقع. لم يضع شيء، وتعمل المحركات الأخرى كالمعتاد، والمحاولة التالية تشغله من جديد.</translation>
    </message>
    <message>
        <source>The camel engine gave no answer for {seconds} seconds and was stopped; nothing is lost, the other engines go on, and the next try starts it afresh.</source>
        <translation>لم يستجب محرك camel فأُوقف (مدة الانتظار بالثواني: {seconds}). لم يضع شيء، وتعمل المحركات الأخرى كالمعتاد، والمحاولة التالية تشغله من جديد.</translation>
    </message>
    <message>
        <source>This computer gains nothing from eight-bit numbers, so the camel engine was not started with them; leave out --int8, or take the choice back in Preferences…, and it runs in full precision.</source>
        <translation>لا يكسب هذا الحاسوب شيئًا من الأعداد ذات الثماني بتات، فلم يُشغَّل بها محرك camel؛ اترك ‎--int8 أو ألغِ الاختيار في «التفضيلات…» ليعمل بدقته الكاملة.</translation>
    </message>
    <message>
        <source>The camel engine could not be started; nothing is lost and the other engines go on. Close other programs and try again.</source>
        <translation>تعذر تشغيل محرك camel. لم يضع شيء، وتعمل المحركات الأخرى كالمعتاد. أغلق برامج أخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no model weights ({names}).</source>
        <translation>ليس في المجلد «{folder}» أوزان نموذج ({names}).</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>لا يوجد مجلد «{folder}».</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be read: {reason}.</source>
        <translation>تعذرت قراءة النموذج في «{folder}»: {reason}.</translation>
    </message>
    <message>
        <source>A model called “{name}” is already there; give the new one another name.</source>
        <translation>يوجد نموذج باسم «{name}» من قبل، فأعط الجديد اسما آخر.</translation>
    </message>
    <message>
        <source>The model in “{folder}” could not be copied: {reason}.</source>
        <translation>تعذر نسخ النموذج من «{folder}»: {reason}.</translation>
    </message>
    <message>
        <source>The model in “{folder}” is not Tawsim&apos;s own, and other programs may use it; it was left as it is.</source>
        <translation>النموذج في «{folder}» ليس من نماذج توسيم، وقد تستعمله برامج أخرى، فتُرك كما هو.</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be removed: {reason}.</source>
        <translation>تعذر حذف النموذج في «{folder}»: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds the link “{name}”; a model&apos;s files must lie in it themselves.</source>
        <translation>في المجلد «{folder}» الرابط «{name}»، وملفات النموذج يجب أن تكون في المجلد نفسه.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds “{name}”, which could run code and is no part of a model; take it out and try again.</source>
        <translation>في المجلد «{folder}» الملف «{name}»، وهو مما قد يشغل شفرة وليس جزءا من نموذج. أخرجه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no vocabulary ({names}).</source>
        <translation>ليس في المجلد «{folder}» قائمة مفردات ({names}).</translation>
    </message>
    <message>
        <source>The model in “{folder}” does not tell persons, places and organisations as camel-tools&apos; models do, so it cannot be used.</source>
        <translation>النموذج في «{folder}» لا يميز الأشخاص والأماكن والمنظمات كما تفعل نماذج camel-tools، فلا يمكن استعماله.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no readable config.json.</source>
        <translation>ليس في المجلد «{folder}» ملف config.json مقروء.</translation>
    </message>
    <message>
        <source>The model weights in “{folder}” are damaged or cut short.</source>
        <translation>أوزان النموذج في «{folder}» تالفة أو ناقصة.</translation>
    </message>
    <message>
        <source>Stopped; there are no figures.</source>
        <translation>أُوقف العمل، فلا أرقام.</translation>
    </message>
    <message>
        <source>The gold cannot be used: {why}</source>
        <translation>تعذر استعمال البيانات المرجعية: {why}</translation>
    </message>
    <message>
        <source>The engines memory and learned go by a project&apos;s finished articles; name a project, not files.</source>
        <translation>يعتمد المحركان memory و‎learned على المقالات المنجزة في مشروع؛ سمِّ مشروعًا لا ملفات.</translation>
    </message>
    <message>
        <source>There is no engine “{name}”; known: {known}.</source>
        <translation>لا يوجد محرك «{name}»؛ المحركات المعروفة: {known}.</translation>
    </message>
    <message>
        <source>Stopped: {engine} went through {done} of {total} documents; what it proposes for them is stored.</source>
        <translation>أُوقف العمل: أتم المحرك {engine} من المقالات {done} من {total}، واقتراحاته لها محفوظة.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>أُوقف العمل ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>No document could be read, so nothing was written: {why}</source>
        <translation>لم يمكن قراءة أي مقال، فلم يُكتب شيء: {why}</translation>
    </message>
    <message>
        <source>Tawsim&apos;s window needs shared libraries that are not installed here. On Debian or Ubuntu: apt-get install {packages}</source>
        <translation>تحتاج نافذة توسيم إلى مكتبات مشتركة غير مثبتة هنا. في دبيان أو أوبونتو: apt-get install {packages}</translation>
    </message>
    <message>
        <source>There was not enough memory to suggest; all else goes on.</source>
        <translation>لم تكف الذاكرة للاقتراح، وكل ما سواه يعمل كالمعتاد.</translation>
    </message>
    <message>
        <source>The catalogue has no model “{name}”; it has: {known}. A model from elsewhere can be added from a folder with “tawsim model add”.</source>
        <translation>ليس في الفهرس نموذج «{name}»؛ فيه: {known}. ويمكن إضافة نموذج من مصدر آخر من مجلد بالأمر «tawsim model add».</translation>
    </message>
    <message>
        <source>What is at {url} is not a catalogue of camel-tools that can be used. Nothing was changed; check the address.</source>
        <translation>ما في العنوان {url} ليس فهرسا صالحا من فهارس camel-tools. لم يتغير شيء. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server answered {status} for {url}. What is installed is unharmed; check the address of the catalogue, or try again later.</source>
        <translation>أجاب الخادم بالرمز {status} عن {url}. ما هو مثبت سليم. تحقق من عنوان الفهرس، أو أعد المحاولة لاحقا.</translation>
    </message>
    <message>
        <source>“{url}” is no http or https address; nothing was fetched.</source>
        <translation>«{url}» ليس عنوان http أو https، فلم يُجلب شيء.</translation>
    </message>
    <message>
        <source>There is no connection to {host} ({reason}). What is installed is unharmed and what has arrived is kept; check the network or the proxy and try again.</source>
        <translation>لا اتصال بالخادم {host} ({reason}). ما هو مثبت سليم، وما وصل محفوظ. تحقق من الشبكة أو الوكيل ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle. What is installed is unharmed and what has arrived is kept; try again to go on from there.</source>
        <translation>انقطع الخادم {host} في منتصف التنزيل. ما هو مثبت سليم، وما وصل محفوظ، فأعد المحاولة لتتابع من حيث توقف.</translation>
    </message>
    <message>
        <source>There is too little room in “{folder}”: {needed} MB are needed and {there} MB are free. Nothing that is installed was changed; make room and try again.</source>
        <translation>لا يتسع المجلد «{folder}»: المطلوب {needed} ميغابايت والمتاح {there} ميغابايت. لم يتغير شيء مما هو مثبت. أفسح مكانا ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Stopped; what has arrived is kept, and the next try goes on from there. What is installed is unharmed.</source>
        <translation>أُوقف العمل. ما وصل محفوظ، والمحاولة التالية تتابع من حيث انتهى. وما هو مثبت سليم.</translation>
    </message>
    <message>
        <source>The server&apos;s file is larger than the catalogue says, so it was not taken. What is installed is unharmed; tell whoever keeps the catalogue.</source>
        <translation>ملف الخادم أكبر مما في الفهرس، فلم يُؤخذ. ما هو مثبت سليم. أخبر القائمين على الفهرس.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be written: {reason}. What is installed is unharmed and what has arrived is kept; make room or choose another folder, and try again.</source>
        <translation>تعذرت الكتابة في «{folder}»: {reason}. ما هو مثبت سليم، وما وصل محفوظ. أفسح مكانا أو اختر مجلدا آخر، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>What arrived is no whole archive. It was thrown away and what is installed is unharmed; install again to fetch it afresh.</source>
        <translation>ما وصل ليس أرشيفا كاملا، فحُذف. ما هو مثبت سليم. أعد التثبيت ليُجلب من جديد.</translation>
    </message>
    <message>
        <source>“{name}” in the archive is not the file that the catalogue describes. It was thrown away and what is installed is unharmed; install again, and if it stays so, tell whoever keeps the catalogue.</source>
        <translation>الملف «{name}» في الأرشيف ليس الموصوف في الفهرس، فحُذف. ما هو مثبت سليم. أعد التثبيت، فإن تكرر ذلك فأخبر القائمين على الفهرس.</translation>
    </message>
    <message>
        <source>The archive holds “{name}”, which has no place in a model and could do harm. It was thrown away and what is installed is unharmed; tell whoever keeps the catalogue.</source>
        <translation>في الأرشيف «{name}»، ولا مكان له في نموذج وقد يكون ضارا، فحُذف. ما هو مثبت سليم. أخبر القائمين على الفهرس.</translation>
    </message>
    <message>
        <source>What arrived is not the archive that the catalogue describes. It was thrown away and what is installed is unharmed; install again to fetch it afresh.</source>
        <translation>ما وصل ليس الأرشيف الموصوف في الفهرس، فحُذف. ما هو مثبت سليم. أعد التثبيت ليُجلب من جديد.</translation>
    </message>
    <message>
        <source>The model is in its place, but {file} could not be written ({reason}); only camel-tools itself misses it.</source>
        <translation>النموذج في مكانه، لكن تعذرت كتابة {file} ({reason})، ولا يفتقده سوى camel-tools نفسه.</translation>
    </message>
    <message>
        <source>The archive of {name} is whole but holds no model that can be used. It was thrown away and what is installed is unharmed; tell whoever keeps the catalogue.</source>
        <translation>أرشيف {name} كامل، لكن ليس فيه نموذج صالح للاستعمال، فحُذف. ما هو مثبت سليم. أخبر القائمين على الفهرس.</translation>
    </message>
    <message>
        <source>Another install into “{folder}” is under way; let it end or stop it, and try again.</source>
        <translation>يجري تثبيت آخر في «{folder}». انتظر حتى ينتهي أو أوقفه، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The ending of {path} tells no form to write; known: {known}.</source>
        <translation>لا تدل لاحقة {path} على صيغة للكتابة؛ الصيغ المعروفة: {known}.</translation>
    </message>
    <message>
        <source>The picture would be {height} pixels high; the most is {limit}. Write a PDF or HTML file instead.</source>
        <translation>سيبلغ ارتفاع الصورة {height} بكسل، والحد الأقصى {limit}. اكتب ملف PDF أو HTML بدلا منها.</translation>
    </message>
    <message>
        <source>{start}-{end} in UTF-16 units begins or ends within a character.</source>
        <translation>‏{start}-{end} بوحدات UTF-16 يبدأ أو ينتهي في وسط حرف واحد.</translation>
    </message>
    <message>
        <source>“{words}” does not stand at {start}-{end}, neither in characters nor in UTF-16 units.</source>
        <translation>‏«{words}» ليس في الموضع {start}-{end}، لا بعدّ المحارف ولا بعدّ وحدات UTF-16.</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>ليس في السجل نص.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}. What was there before is unharmed, but could not be given its name again; it is {former} now.</source>
        <translation>تتعذّر كتابة {path}: {why}. ما كان هناك من قبل سليم، لكن تعذّرت إعادة اسمه إليه، وهو الآن {former}.</translation>
    </message>
    <message>
        <source>{path} is there already and was not exported here; name a new folder.</source>
        <translation>‏{path} موجود من قبل ولم يُصدَّر من هنا؛ سمِّ مجلدا جديدا.</translation>
    </message>
    <message>
        <source>{path} holds {file}, which was not exported here or was changed since; move it away, or name a new folder.</source>
        <translation>في {path} الملف {file}، ولم يُصدَّر هنا أو غُيّر بعد ذلك؛ انقله أو سمِّ مجلدا جديدا.</translation>
    </message>
    <message>
        <source>There are no .jsonl files in it.</source>
        <translation>ليس فيه ملفات ‎.jsonl.</translation>
    </message>
    <message>
        <source>The record has tags, and no spans that say where.</source>
        <translation>في السجل وسوم وليس فيه مقاطع تبيّن مواضعها.</translation>
    </message>
    <message>
        <source>The record has not as many tags as tokens.</source>
        <translation>عدد الوسوم في السجل غير عدد الكلمات.</translation>
    </message>
    <message>
        <source>The record&apos;s tags are numbers, and nothing says what they stand for.</source>
        <translation>وسوم السجل أرقام ولا شيء يبيّن معناها.</translation>
    </message>
    <message>
        <source>The label “{label}” has no letters that could be its name here; say which label it becomes (--map OLD=NEW), or leave its spans out (--map OLD=).</source>
        <translation>ليس في اسم التصنيف «{label}» حروف تصلح اسمًا له هنا؛ حدّد التصنيف الذي يصير إليه ‎(--map OLD=NEW)‎، أو اترك مقاطعه ‎(--map OLD=)‎.</translation>
    </message>
    <message>
        <source>“{pair}” is no mapping: it needs OLD=NEW, such as PER=PERSON.</source>
        <translation>‏«{pair}» ليس مقابلة: المطلوب OLD=NEW، مثل PER=PERSON.</translation>
    </message>
    <message>
        <source>The label mapping {path} cannot be read: {why}.</source>
        <translation>تعذرت قراءة ملف مقابلة التصنيفات {path}: {why}.</translation>
    </message>
    <message>
        <source>The label mapping {path} has no table [labels] of OLD = &quot;NEW&quot;.</source>
        <translation>ليس في ملف مقابلة التصنيفات {path} جدول [labels] فيه OLD = &quot;NEW&quot;.</translation>
    </message>
    <message>
        <source>spaCy is not installed, and .spacy files need it: pip install tawsim[spacy].</source>
        <translation>لم تُثبَّت spaCy وملفات ‎.spacy تحتاج إليها: pip install tawsim[spacy].</translation>
    </message>
    <message>
        <source>It is no file of spaCy&apos;s: {why}.</source>
        <translation>ليس ملفا من ملفات spaCy: {why}.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB; part it.</source>
        <translation>حجمه أكبر من {limit} ميغابايت؛ قسّمه.</translation>
    </message>
    <message>
        <source>“{said}” is no split: it needs two or three whole numbers that make 100, such as 80,10,10.</source>
        <translation>‏«{said}» ليس تقسيما: المطلوب عددان أو ثلاثة أعداد صحيحة مجموعها 100، مثل 80,10,10.</translation>
    </message>
    <message>
        <source>“{tag}” is no tag of the schemes {known}.</source>
        <translation>‏«{tag}» ليس وسما من مخططات {known}.</translation>
    </message>
    <message>
        <source>The folder {folder} for copies of the project cannot be made: {why}.</source>
        <translation>تعذر إنشاء المجلد {folder} لنسخ المشروع: {why}.</translation>
    </message>
    <message>
        <source>The copy {path} cannot be written: {why}.</source>
        <translation>تعذرت كتابة النسخة {path}: {why}.</translation>
    </message>
    <message>
        <source>a row is not as Tawsim writes it</source>
        <translation>فيه صف ليس كما يكتبه توسيم</translation>
    </message>
    <message>
        <source>The project {path} holds what cannot be kept ({why}), so it was not merged. Both projects are as they were.</source>
        <translation>في المشروع {path} ما لا يمكن حفظه ({why})، فلم يُدمج. والمشروعان كما كانا.</translation>
    </message>
    <message>
        <source>{path} is this very project; it cannot be merged with itself.</source>
        <translation>{path} هو هذا المشروع نفسه، ولا يُدمج مشروع مع نفسه.</translation>
    </message>
    <message>
        <source>The merge was stopped. The project is as it was before.</source>
        <translation>أُوقف الدمج. والمشروع كما كان من قبل.</translation>
    </message>
    <message>
        <source>The project {path} takes too long to read, so it was not merged.</source>
        <translation>تستغرق قراءة المشروع {path} وقتا أطول مما يُسمح به، فلم يُدمج.</translation>
    </message>
    <message>
        <source>The project {path} is being written or was left half-written: its newest edits lie in a file beside it. Open it in Tawsim and close it, then merge.</source>
        <translation>المشروع {path} تجري الكتابة فيه أو انقطعت قبل تمامها: أحدث تعديلاته في ملف إلى جانبه. افتحه في توسيم وأغلقه، ثم ادمج.</translation>
    </message>
    <message>
        <source>The tables in {path} are not just those of a Tawsim project, so it was not merged. Both projects are as they were.</source>
        <translation>الجداول في {path} ليست جداول مشروع توسيم وحدها، فلم يُدمج. والمشروعان كما كانا.</translation>
    </message>
    <message>
        <source>The document “{id}” ({title}) has another text here than there, so it and its labels stay out; give one of the two a new id.</source>
        <translation>نص المقال «{id}» ({title}) هنا غير نصه هناك، فلم يُدمج هو ولا تصنيفاته. أعط أحدهما معرّفا جديدا.</translation>
    </message>
    <message>
        <source>Nothing of a Tawsim project is left in {path}, and there is no whole copy of it.</source>
        <translation>لم يبق في {path} شيء من مشروع توسيم، ولا توجد نسخة كاملة منه.</translation>
    </message>
    <message>
        <source>The project {path} has no copy of the number {number}.</source>
        <translation>ليس للمشروع {path} نسخة رقمها {number}.</translation>
    </message>
    <message>
        <source>The damaged project {path} cannot be renamed: {why}.</source>
        <translation>تعذر تغيير اسم المشروع التالف {path}: {why}.</translation>
    </message>
    <message>
        <source>What is searched for has {length} characters; at most {limit} can be.</source>
        <translation>في عبارة البحث {length} من المحارف، والحد الأقصى {limit}.</translation>
    </message>
    <message>
        <source>That is no regular expression: {why}.</source>
        <translation>ليس هذا تعبيرا نمطيا صحيحا: {why}.</translation>
    </message>
    <message>
        <source>That regular expression took longer than {seconds} seconds and was stopped; ask for something simpler.</source>
        <translation>تجاوز هذا التعبير النمطي المدة المسموح بها فأُوقف (المدة بالثواني: {seconds}). ابحث بتعبير أبسط.</translation>
    </message>
    <message>
        <source>The learned model {path} is damaged or not one of Tawsim&apos;s; delete it, and it will be learned anew.</source>
        <translation>نموذج learned في {path} تالف أو ليس من نماذج توسيم. احذفه ليُعدّ من جديد.</translation>
    </message>
    <message>
        <source>The learned model cannot be kept in {path}: {why}.</source>
        <translation>تعذر حفظ نموذج learned في {path}: {why}.</translation>
    </message>
    <message>
        <source>The learned model {path} cannot be read: {why}.</source>
        <translation>تعذرت قراءة نموذج learned في {path}: {why}.</translation>
    </message>
    <message>
        <source>The learned engine needs {fewest} finished articles with labels to learn from; there are {finished}.</source>
        <translation>لا يتعلم محرك learned إلا إذا بلغت المقالات المنجزة ذات التصنيفات {fewest} على الأقل، وعددها الآن {finished}.</translation>
    </message>
    <message>
        <source>Stopped; nothing was learned.</source>
        <translation>أُوقف العمل ولم يُتعلَّم شيء.</translation>
    </message>
    <message>
        <source>Your settings could not be read, so everything is set as for a new user. What was there is kept in {path}.</source>
        <translation>تعذرت قراءة إعداداتك، فأُعيد كل شيء إلى ما يجده المستخدم الجديد. وما كان فيها محفوظ في {path}.</translation>
    </message>
    <message>
        <source>There is no document that two annotators have marked done, so nothing can be compared; have documents that are begun count, too (--begun).</source>
        <translation>لا يوجد مقال علّمه معلّمان على أنه منجز، فلا شيء يُقارن؛ اختر أن تُحتسب المقالات المبدوءة أيضا (‎--begun).</translation>
    </message>
    <message>
        <source>There is no document that two annotators have begun, so nothing can be compared.</source>
        <translation>لا يوجد مقال بدأه معلّمان، فلا شيء يُقارن.</translation>
    </message>
    <message>
        <source>The project {path} opens with its passphrase only, or is no Tawsim project at all. It was left as it is; give the passphrase with --passphrase-file FILE or in {variable}.</source>
        <translation>المشروع {path} لا يُفتح إلا بعبارة مروره، أو ليس مشروع توسيم أصلا. تُرك كما هو؛ أعط العبارة بالخيار --passphrase-file FILE أو في {variable}.</translation>
    </message>
    <message>
        <source>The file {path} with the passphrase is not UTF-8; save its one line as UTF-8.</source>
        <translation>الملف {path} الذي فيه عبارة المرور ليس بترميز UTF-8؛ احفظ سطره الوحيد بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The file {path} has no passphrase in its first line.</source>
        <translation>ليس في السطر الأول من الملف {path} عبارة مرور.</translation>
    </message>
    <message>
        <source>A passphrase is needed: give a file with it, or set {variable}.</source>
        <translation>لا بد من عبارة مرور: أعط ملفا هي فيه، أو عيّن {variable}.</translation>
    </message>
    <message>
        <source>What opens encrypted projects is not installed here: pip install tawsim[encrypted]. Nothing was changed.</source>
        <translation>ما يفتح المشاريع المعمّاة غير مثبت هنا: pip install tawsim[encrypted]. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The project {path} opens with its passphrase only, or is no Tawsim project at all. It was left as it is; give the passphrase to open it.</source>
        <translation>المشروع {path} لا يُفتح إلا بعبارة مروره، أو ليس مشروع توسيم أصلا. تُرك كما هو؛ اكتب العبارة ليُفتح.</translation>
    </message>
    <message>
        <source>This passphrase does not open {path}. Nothing was changed; mind the keyboard&apos;s language and capital letters, and try again.</source>
        <translation>عبارة المرور هذه لا تفتح {path}. لم يتغير شيء؛ انتبه إلى لغة لوحة المفاتيح وإلى الحروف الكبيرة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>A passphrase has at least {fewest} characters; several words are best. Nothing was made.</source>
        <translation>في عبارة المرور {fewest} محارف على الأقل، وأفضلها عدة كلمات. لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>There is no encoding “{name}”; known are, among others: {known}.</source>
        <translation>لا يوجد ترميز باسم «{name}»؛ من المعروف: {known}.</translation>
    </message>
    <message>
        <source>It is not {encoding} (byte {offset}); name another encoding.</source>
        <translation>ليس بترميز {encoding} (البايت {offset})؛ اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>It is UTF-8 with a broken character (byte {offset}); save it again whole.</source>
        <translation>هو بترميز UTF-8 لكن فيه حرفًا مكسورًا (البايت {offset})؛ احفظه من جديد سليمًا.</translation>
    </message>
    <message>
        <source>It is not UTF-8 (byte {offset}), and its encoding cannot be told; name it, or save the file as UTF-8.</source>
        <translation>ليس بترميز UTF-8 (البايت {offset})، ولا يمكن معرفة ترميزه؛ حدّده أو احفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>It is not UTF-8 (byte {offset}). It may be {guess}, which reads “{excerpt}”: import it with that encoding, or save it as UTF-8.</source>
        <translation>ليس بترميز UTF-8 (البايت {offset}). لعله {guess}، وبه يُقرأ «{excerpt}»: استورده بهذا الترميز أو احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The library that reads such files is not installed: pip install tawsim[import].</source>
        <translation>المكتبة التي تقرأ مثل هذه الملفات غير مثبّتة: pip install tawsim[import].</translation>
    </message>
    <message>
        <source>It is no UIMA CAS in XMI: {why}.</source>
        <translation>ليس ملف UIMA CAS بصيغة XMI: {why}.</translation>
    </message>
    <message>
        <source>Its types do not fit the TypeSystem.xml beside it: {why}.</source>
        <translation>أنواعه لا توافق ملف TypeSystem.xml المجاور: {why}.</translation>
    </message>
    <message>
        <source>Reading it took too much memory, so it was left.</source>
        <translation>احتاجت قراءته إلى ذاكرة أكثر مما ينبغي، فتُرك.</translation>
    </message>
    <message>
        <source>It is broken: {why}.</source>
        <translation>الملف تالف: {why}.</translation>
    </message>
    <message>
        <source>It is no Word file, or only a part of one.</source>
        <translation>ليس ملف Word، أو هو جزء من ملف فقط.</translation>
    </message>
    <message>
        <source>It is no PDF, or only a part of one.</source>
        <translation>ليس ملف PDF، أو هو جزء من ملف فقط.</translation>
    </message>
    <message>
        <source>It is locked with a password; save it unlocked.</source>
        <translation>الملف مقفل بكلمة سر؛ احفظه دونها.</translation>
    </message>
    <message>
        <source>It has no pages.</source>
        <translation>ليست فيه صفحات.</translation>
    </message>
    <message>
        <source>It has {why} pages; part it.</source>
        <translation>عدد صفحاته {why}؛ قسّمه.</translation>
    </message>
    <message>
        <source>Its text is longer than can be labelled; part it.</source>
        <translation>نصه أطول مما يمكن وسمه؛ قسّمه.</translation>
    </message>
    <message>
        <source>It is nested too deep.</source>
        <translation>تداخله أعمق مما ينبغي.</translation>
    </message>
    <message>
        <source>Its letters stand for no text that can be read; print it to a new PDF, or copy its text.</source>
        <translation>حروفه لا تدل على نص مقروء؛ اطبعه إلى ملف PDF جديد أو انسخ نصه.</translation>
    </message>
    <message>
        <source>It has no text, only pictures of pages; have the text recognised first.</source>
        <translation>ليس فيه نص، بل صور صفحات فقط؛ استخرج النص منها أولًا ببرنامج تعرّف ضوئي.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>ليس فيه نص.</translation>
    </message>
    <message>
        <source>No article was found in the page.</source>
        <translation>لم يُعثر على مقال في الصفحة.</translation>
    </message>
    <message>
        <source>The process that reads such files did not start: {why}.</source>
        <translation>لم تبدأ العملية التي تقرأ مثل هذه الملفات: {why}.</translation>
    </message>
    <message>
        <source>Reading it took more than {seconds} seconds, so it was left.</source>
        <translation>استغرقت قراءته أكثر من {seconds} ثانية، فتُرك.</translation>
    </message>
    <message>
        <source>The process that read it came to an end; the file is broken or huge.</source>
        <translation>انتهت العملية التي كانت تقرؤه؛ الملف تالف أو ضخم.</translation>
    </message>
    <message>
        <source>Say which column holds the text; there are: {columns}.</source>
        <translation>حدّد العمود الذي فيه النص؛ الأعمدة هي: {columns}.</translation>
    </message>
    <message>
        <source>There is no column “{name}”; there are: {columns}.</source>
        <translation>لا يوجد عمود باسم «{name}»؛ الأعمدة هي: {columns}.</translation>
    </message>
    <message>
        <source>It is no row of a table: {why}.</source>
        <translation>ليس صفًّا في جدول: {why}.</translation>
    </message>
    <message>
        <source>In the row that begins in line {line} a quotation mark is not closed, or one within the text is not doubled; nothing from there on was read.</source>
        <translation>في الصف الذي يبدأ في السطر {line} علامة اقتباس لم تُغلق، أو علامة داخل النص لم تُضاعف؛ ولم يُقرأ شيء من هناك فصاعدًا.</translation>
    </message>
    <message>
        <source>The row is not in the encoding of the others.</source>
        <translation>الصف ليس بترميز بقية الصفوف.</translation>
    </message>
    <message>
        <source>The row has {found} cells, and there are {count} columns.</source>
        <translation>في الصف {found} خلية، وعدد الأعمدة {count}.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>ليس ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>Left out, as they are files of other kinds: {count} ({kinds}).</source>
        <translation>تُركت ملفات من أنواع أخرى: {count} ({kinds}).</translation>
    </message>
    <message>
        <source>There are no files in it.</source>
        <translation>ليست فيه ملفات.</translation>
    </message>
    <message>
        <source>It is an old .doc, or locked with a password; save it as an open .docx.</source>
        <translation>هو ملف ‎.doc قديم أو مقفل بكلمة سر؛ احفظه بصيغة ‎.docx دون قفل.</translation>
    </message>
    <message>
        <source>It would unpack to far more than a text; it was not unpacked.</source>
        <translation>يصير عند فك ضغطه أكبر بكثير من نص؛ لم يُفك ضغطه.</translation>
    </message>
    <message>
        <source>It is no archive, or only a part of one.</source>
        <translation>ليس أرشيفًا، أو هو جزء من أرشيف فقط.</translation>
    </message>
    <message>
        <source>That is no longer there; it was changed elsewhere meanwhile.</source>
        <translation>لم يعد ذلك موجودا؛ فقد تغيّر في مكان آخر في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The same place cannot have the same label twice; take one of the two.</source>
        <translation>لا يحمل الموضع الواحد التصنيف نفسه مرتين؛ خذ واحدا منهما.</translation>
    </message>
    <message>
        <source>The comment&apos;s place lies outside the text.</source>
        <translation>موضع التعليق خارج النص.</translation>
    </message>
    <message>
        <source>A comment without words says nothing.</source>
        <translation>تعليق بلا كلمات لا يقول شيئا.</translation>
    </message>
    <message>
        <source>The comment holds what is no letter.</source>
        <translation>في التعليق ما ليس حرفا.</translation>
    </message>
    <message>
        <source>A comment has at most {limit} characters.</source>
        <translation>لا يزيد التعليق على {limit} حرف.</translation>
    </message>
    <message>
        <source>That was written by {annotator}; only they can change it.</source>
        <translation>كتب ذلك {annotator}، ولا يغيّره أحد سواه.</translation>
    </message>
    <message>
        <source>Documents cannot be given to “{name}”.</source>
        <translation>لا يمكن إسناد مقالات إلى «{name}».</translation>
    </message>
    <message>
        <source>An entry of the lexicon needs a word.</source>
        <translation>يحتاج مدخل المعجم إلى كلمة.</translation>
    </message>
    <message>
        <source>The document {document} has lost its text.</source>
        <translation>فقد المستند {document} نصه.</translation>
    </message>
    <message>
        <source>The text of the document {document} is not what was imported; it was kept as it is now.</source>
        <translation>نص المستند {document} ليس ما استُورد؛ أُبقي كما هو الآن.</translation>
    </message>
    <message>
        <source>The document {document} has nothing left but its text.</source>
        <translation>لم يبق من المستند {document} إلا نصه.</translation>
    </message>
    <message>
        <source>{count} rows of {table} belong to documents that are gone or fit nowhere any more.</source>
        <translation>في {table} صفوف عددها {count} تتبع مستندات ضاعت أو لم يعد لها موضع.</translation>
    </message>
    <message>
        <source>There are no .xmi files in it.</source>
        <translation>ليست فيه ملفات ‎.xmi.</translation>
    </message>
    <message>
        <source>Put the {file} that was exported with it into the same folder.</source>
        <translation>ضع في المجلد نفسه ملف {file} الذي صُدّر معه.</translation>
    </message>
    <message>
        <source>dkpro-cassis is not installed, and XMI needs it: pip install tawsim[xmi].</source>
        <translation>مكتبة dkpro-cassis غير مثبّتة، وصيغة XMI تحتاج إليها: pip install tawsim[xmi].</translation>
    </message>
    <message>
        <source>The path {path} is too long; SQLite takes at most {limit} bytes, of which an Arabic letter needs two. Put the project into a folder nearer to the root.</source>
        <translation>المسار {path} أطول مما ينبغي؛ تقبل SQLite {limit} بايت على الأكثر، والحرف العربي يأخذ بايتين. ضع المشروع في مجلد أقرب إلى الجذر.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>أُوقفت المقارنة.</translation>
    </message>
    <message>
        <source>Settling was stopped; nothing was decided.</source>
        <translation>أُوقف الحسم؛ ولم يُتّخذ أي قرار.</translation>
    </message>
    <message>
        <source>A majority is more than a half, and at most all.</source>
        <translation>الأغلبية أكثر من النصف، وأقصاها الجميع.</translation>
    </message>
    <message>
        <source>Name the annotators, each of them once.</source>
        <translation>اذكر أسماء المعلّمين، كل واحد مرة.</translation>
    </message>
    <message>
        <source>The share given to several is from 0 to 100 %.</source>
        <translation>الحصة التي تُعطى لأكثر من واحد بين 0 و100 ٪.</translation>
    </message>
    <message>
        <source>{readers} cannot read the same document: there are {count} annotators.</source>
        <translation>لا يقرأ {readers} مستندًا واحدًا وعدد المعلّمين {count}.</translation>
    </message>
    <message>
        <source>No document was given to “{name}”.</source>
        <translation>لم يُعطَ «{name}» أي مستند.</translation>
    </message>
    <message>
        <source>Nothing that “{name}” has labelled was reviewed yet.</source>
        <translation>لم يُراجَع بعدُ شيء مما علّمه «{name}».</translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} shards are written; run it again to go on.</source>
        <translation>أُوقف العمل: كُتب {done} من {total} من الأجزاء؛ شغّله ثانية للمتابعة.</translation>
    </message>
    <message>
        <source>A worker process ended unexpectedly, perhaps for want of memory: {done} of {total} shards are written and stay; run it again to go on, with fewer --jobs where memory is short.</source>
        <translation>انتهت إحدى العمليات المساعدة فجأة، ولعل السبب نقص الذاكرة: كُتب {done} من {total} من الأجزاء وهي باقية؛ أعد التشغيل للمتابعة، مع قيمة أقل لـ ‎--jobs إن كانت الذاكرة قليلة.</translation>
    </message>
    <message>
        <source>Ray is not installed; install it with: pip install tawsim[cluster]</source>
        <translation>لم يُثبَّت Ray؛ ثبّته بالأمر: pip install tawsim[cluster]</translation>
    </message>
    <message>
        <source>{path} holds shards of other files; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء من ملفات أخرى؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards of {before} documents each, not of {now}; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء في كلٍّ منها {before} وثيقة لا {now}؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards made by other engines ({before}, not {now}); name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء أنتجتها محركات أخرى ({before} لا {now})؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards made with another model of the camel engine; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء أُنتجت بنموذج آخر لمحرك camel؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards for which --int8 was chosen otherwise; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء كان اختيار ‎--int8 فيها غير هذا؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards made with another lexicon; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء أُنتجت بمعجم آخر؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards made by Tawsim {before}, not {now}; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء أنتجتها توسيم {before} لا {now}؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} holds shards of which nothing tells how they were made; name another folder or remove this one. Nothing in it was changed.</source>
        <translation>في {path} أجزاء لا شيء يدل على كيفية إنتاجها؛ سمِّ مجلدًا آخر أو احذف هذا المجلد. لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>تعذرت قراءة {path}: {why}.</translation>
    </message>
    <message>
        <source>It is no plain text, but {kind}; name the file by what it is, or save it as .docx or plain text.</source>
        <translation>ليس نصًا مجردًا بل {kind}؛ سمِّ الملف بامتداده الصحيح، أو احفظه بصيغة ‎.docx أو نصًا مجردًا.</translation>
    </message>
    <message>
        <source>The weights of the model {name} are pickled ({file}). Nothing but tensors is read from them and nothing in them is run; still, take such a file only from people you trust, or have it saved as safetensors.</source>
        <translation>أوزان النموذج {name} محفوظة بصيغة pickle ({file}). لا يُقرأ منها إلا الأعداد ولا يُنفَّذ شيء فيها؛ ومع ذلك لا تأخذ ملفا كهذا إلا ممن تثق به، أو اطلب حفظه بصيغة safetensors.</translation>
    </message>
    <message>
        <source>A newer version of Tawsim has opened this project meanwhile and changed its format, so this one no longer writes to it. Nothing was changed; go on in the newer one.</source>
        <translation>فتح إصدار أحدث من توسيم هذا المشروع في الأثناء وغيّر صيغته، فلا يكتب فيه هذا الإصدار بعد الآن. لم يتغير شيء؛ تابع في الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>{path} holds {count} labels under your name, “{name}”, that are not here. Nothing was merged. If they are yours, from another machine, say --mine; if not, have their maker take another name.</source>
        <translation>في {path} تصنيفات باسمك «{name}» ليست هنا، وعددها {count}. لم يُدمج شيء. إن كانت لك من جهاز آخر فأضف ‎--mine، وإلا فليتخذ صاحبها اسمًا آخر.</translation>
    </message>
    <message>
        <source>Ray does not start: {why}. Nothing was written.</source>
        <translation>لم يبدأ Ray: {why}. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The project {path} lies on a network drive ({kind}), where two programs could overwrite each other&apos;s edits, so it is only read there. Copy it to a disk of this machine to label; colleagues&apos; copies are brought together by merging.</source>
        <translation>المشروع {path} على قرص شبكي ({kind}) قد يمحو فيه برنامجان تعديلات أحدهما الآخر، فهو يُقرأ هناك ولا يُكتب. انسخه إلى قرص في هذا الجهاز للتصنيف؛ وتُجمع نسخ الزملاء بالدمج.</translation>
    </message>
    <message>
        <source>A suggestion in the record does not name its engine.</source>
        <translation>في السجل اقتراح لا يذكر محرّكه.</translation>
    </message>
    <message>
        <source>The measuring was stopped.</source>
        <translation>أُوقف القياس.</translation>
    </message>
    <message>
        <source>The memory engine needs a finished article with labels, and there is none yet.</source>
        <translation>يحتاج محرك الذاكرة إلى مقال منجز فيه تصنيفات، ولا يوجد مقال كهذا بعد.</translation>
    </message>
    <message>
        <source>The files or the project changed after they were looked at, so nothing was merged; what would come in is found out anew.</source>
        <translation>تغيّرت الملفات أو المشروع بعد النظر فيها، فلم يُدمج شيء؛ ويُحسب ما سيدخل من جديد.</translation>
    </message>
    <message>
        <source>It is of Label Studio&apos;s JSON-MIN, which cannot be read; export as JSON there and import that file.</source>
        <translation>الملف بصيغة JSON-MIN من Label Studio، وهي لا تُقرأ؛ صدّر هناك بصيغة JSON ثم استورد ذلك الملف.</translation>
    </message>
    <message>
        <source>A JSON list is read as tasks of Label Studio&apos;s, and this record has no “data”; write each record on a line of its own, without the list (JSONL), and import that file.</source>
        <translation>تُقرأ قائمة JSON على أنها مهام من Label Studio، وليس في هذا السجل «data»؛ اكتب كل سجل في سطر وحده من دون القائمة (JSONL) ثم استورد ذلك الملف.</translation>
    </message>
    <message>
        <source>The span {start}-{end} ({label}) is elsewhere by its tokens: {where}.</source>
        <translation>المقطع {start}-{end} ({label}) موضعه بحسب كلماته غير ذلك: {where}.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Read as {encoding}, the likeliest; it does not say so itself.</source>
        <translation>قُرئ بترميز {encoding}، وهو الأرجح؛ لا يصرّح الملف بترميزه.</translation>
    </message>
    <message>
        <source>Left out: annotations that are no labels of a stretch of text: {count}, such as {example}.</source>
        <translation>تُركت تعليقات ليست وسومًا لمقاطع من النص: {count}، مثل {example}.</translation>
    </message>
    <message>
        <source>Check the text: lines that begin in Latin letters may have lost their order, such as “{example}”; lines: {count}.</source>
        <translation>راجع النص: الأسطر التي تبدأ بحروف لاتينية ربما اختل ترتيبها، مثل «{example}»؛ عدد الأسطر: {count}.</translation>
    </message>
    <message>
        <source>Check the text: pages that were written from end to beginning were turned round: {count}.</source>
        <translation>راجع النص: صفحات كانت مكتوبة من آخرها إلى أولها عُكس ترتيبها: {count}.</translation>
    </message>
    <message>
        <source>Pages whose letters were drawn as shapes were turned into letters: {count}.</source>
        <translation>صفحات رُسمت حروفها أشكالًا رُدّت إلى حروفها: {count}.</translation>
    </message>
    <message>
        <source>Pages without text: {count}; the first is page {example}.</source>
        <translation>صفحات بلا نص: {count}؛ أولاها الصفحة {example}.</translation>
    </message>
    <message>
        <source>Left out, as their letters stand for no text: pages: {count}; the first is page {example}.</source>
        <translation>صفحات تُركت لأن حروفها لا تدل على نص: {count}؛ أولاها الصفحة {example}.</translation>
    </message>
    <message>
        <source>Left out: footnotes: {count}.</source>
        <translation>تُركت حواشٍ سفلية: {count}.</translation>
    </message>
    <message>
        <source>Left out: endnotes: {count}.</source>
        <translation>تُركت حواشٍ ختامية: {count}.</translation>
    </message>
    <message>
        <source>Left out, as they were deleted while changes were tracked: {count}.</source>
        <translation>تُركت مقاطع حُذفت أثناء تعقّب التغييرات: {count}.</translation>
    </message>
    <message>
        <source>The text holds signs that turn its direction or show nothing; they are kept: {kinds}.</source>
        <translation>في النص علامات تغيّر اتجاهه أو لا تظهر؛ بقيت كما هي: {kinds}.</translation>
    </message>
    <message>
        <source>The text holds signs that show nothing; they are kept: {kinds}.</source>
        <translation>في النص علامات لا تظهر؛ بقيت كما هي: {kinds}.</translation>
    </message>
    <message>
        <source>Spans in it that an engine made: {count} ({engines}); they come as labels of whoever imports, and with --suggested-by as suggestions to be decided on.</source>
        <translation>المقاطع التي وضعها محرّك: {count} ({engines})؛ تدخل تصنيفاتٍ باسم من يستورد، ومع ‎--suggested-by تدخل اقتراحات يُبتّ فيها.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>{who}: title taken into {label}</source>
        <translation>{who}: اللقب أو الرتبة داخل {label}</translation>
    </message>
    <message>
        <source>{who}: {label} begins with an attached letter</source>
        <translation>{who}: {label} يبدأ بحرف متصل ليس منه</translation>
    </message>
    <message>
        <source>{who}: head noun left out of {label}</source>
        <translation>{who}: الاسم الأول ساقط من {label}</translation>
    </message>
    <message>
        <source>{who}: preposition or part of the day taken into {label}</source>
        <translation>{who}: حرف جر أو جزء من اليوم داخل {label}</translation>
    </message>
    <message>
        <source>{who}: number taken into {label}</source>
        <translation>{who}: العدد داخل {label}</translation>
    </message>
    <message>
        <source>{who}: punctuation taken into {label}</source>
        <translation>{who}: علامة ترقيم داخل {label}</translation>
    </message>
    <message>
        <source>{who}: adjective of nation left out of {label}</source>
        <translation>{who}: صفة البلد ساقطة من {label}</translation>
    </message>
    <message>
        <source>{who}: {label} begins earlier</source>
        <translation>{who}: {label} يبدأ قبل ذلك</translation>
    </message>
    <message>
        <source>{who}: {label} ends later</source>
        <translation>{who}: {label} ينتهي بعد ذلك</translation>
    </message>
    <message>
        <source>{who}: {label} reaches further on both sides</source>
        <translation>{who}: {label} أطول من الطرفين</translation>
    </message>
    <message>
        <source>{who}: {label} begins later</source>
        <translation>{who}: {label} يبدأ بعد ذلك</translation>
    </message>
    <message>
        <source>{who}: {label} ends earlier</source>
        <translation>{who}: {label} ينتهي قبل ذلك</translation>
    </message>
    <message>
        <source>{who} and {others}: {label} begins and ends elsewhere</source>
        <translation>{who} و{others}: {label} يختلف أوله وآخره</translation>
    </message>
    <message>
        <source>{who}: {label} where {others} have {other}</source>
        <translation>{who}: {label} حيث عند {others}: {other}</translation>
    </message>
    <message>
        <source>{who}: {label} where {others} have {other}, other edges</source>
        <translation>{who}: {label} حيث عند {others}: {other}، بحدود أخرى</translation>
    </message>
    <message>
        <source>{who} and {others}: another value of {label}</source>
        <translation>{who} و{others}: قيمة أخرى لـ {label}</translation>
    </message>
    <message>
        <source>{who}: {label} missed</source>
        <translation>{who}: فاته {label}</translation>
    </message>
    <message>
        <source>{who}: {label} that the others do not have</source>
        <translation>{who}: {label} ليس عند غيره</translation>
    </message>
    <message>
        <source>the readings of {label} part in several ways</source>
        <translation>تختلف القراءات في {label} على أكثر من وجه</translation>
    </message>
    <message>
        <source>all have the same {label}</source>
        <translation>{label} واحد عند الجميع</translation>
    </message>
</context>
</TS>
