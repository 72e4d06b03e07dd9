"""The control sheet of the specimen's council in March: nine assignments. Invented."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.control_sheet_content import (
    ControlledAssignment,
    ControlledMinutes,
    ControlSheetContent,
)
from qacouncil.documents.person_name import PersonName
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.rules.execution import Step
from qacouncil.rules.terms import ExecutionStep
from tests.documents.registers_specimen import head
from tests.documents.specimen import (
    ABILKASSYMOVA,
    BAIZAKOV,
    KUDAIBERGENOVA,
    OMIRBEKOV,
    ORAZBAYEV,
    RAKHIMOVA,
    YSKAKOV,
)

_PAGE = Localized("факультеттің интернет-беті", "интернет-страница факультета", "faculty web page")


def control_specimen() -> ControlSheetContent:
    """As on the printed specimen: five done, three under control, one overdue."""
    autumn = (
        _done(
            "2.1",
            Localized(
                "Қысқы сессияның емтихан материалдары жаңартылсын",
                "Актуализировать экзаменационные материалы зимней сессии",
                "Update the examination materials of the winter session",
            ),
            (YSKAKOV,),
            dt.date(2026, 12, 10),
            dt.date(2026, 12, 8),
            Localized("№ 41 қызметтік жазба", "служебная записка № 41", "memo No. 41"),
        ),
        _done(
            "3.2",
            Localized(
                "Факультет бетіндегі кеңес туралы мәліметтер жаңартылсын",
                "Обновить страницу факультета сведениями о совете",
                "Update the faculty page with information on the council",
            ),
            (ORAZBAYEV,),
            dt.date(2026, 12, 25),
            dt.date(2026, 12, 24),
            _PAGE,
        ),
    )
    return ControlSheetContent(
        head(),
        dt.date(2027, 3, 15),
        since=dt.date(2026, 9, 1),
        minutes=(
            ControlledMinutes("3", dt.date(2026, 11, 19), autumn),
            ControlledMinutes("4", dt.date(2027, 1, 21), _of_january()),
        ),
    )


def _of_january() -> tuple[ControlledAssignment, ...]:
    return (
        ControlledAssignment(
            "1.2",
            Localized(
                "Жаңартылған бағдарлама туралы мәліметтер Білім беру бағдарламаларының"
                " тізіліміне енгізілсін",
                "Внести сведения об обновлённой программе в Реестр образовательных программ",
                "Enter the updated programme in the Register of Educational Programmes",
            ),
            (RAKHIMOVA,),
            deadline=dt.date(2027, 3, 15),
        ),
        ControlledAssignment(
            "2.2",
            Localized(
                "Жобаларды бағалау критерийлері әзірленіп, кеңестің қарауына енгізілсін",
                "Разработать критерии оценивания проектов и внести их на рассмотрение совета",
                "Develop criteria for the assessment of projects and submit them to the council",
            ),
            (ABILKASSYMOVA, YSKAKOV),
            deadline=dt.date(2027, 4, 30),
        ),
        _done(
            "3.2",
            Localized(
                "Каталог факультеттің интернет-бетінде орналастырылсын",
                "Разместить каталог на интернет-странице факультета",
                "Publish the catalogue on the faculty web page",
            ),
            (ORAZBAYEV,),
            dt.date(2027, 1, 29),
            dt.date(2027, 1, 28),
            _PAGE,
        ),
        ControlledAssignment(
            "4.2",
            Localized(
                "№ 3 және № 5 зертханалардың жабдығын жаңарту жоспары дайындалсын",
                "Подготовить план обновления оборудования лабораторий № 3 и № 5",
                "Prepare a plan for renewing the equipment of laboratories No. 3 and No. 5",
            ),
            (BAIZAKOV,),
            deadline=dt.date(2027, 3, 1),
        ),
        ControlledAssignment(
            "4.3",
            Localized(
                "Көктемгі семестр силлабустары бағалау критерийлерімен толықтырылсын",
                "Дополнить силлабусы весеннего семестра критериями оценивания",
                "Add assessment criteria to the syllabi of the spring semester",
            ),
            responsible_text=Localized(
                "кафедра меңгерушілері", "заведующие кафедрами", "heads of departments"
            ),
            deadline=dt.date(2027, 2, 12),
            steps=(_step(dt.date(2027, 2, 11)),),
            evidence=Localized(
                "кафедралардың № 5-12/38 есебі", "отчёт кафедр, № 5-12/38", "report No. 5-12/38"
            ),
        ),
        ControlledAssignment(
            "4.4",
            Localized(
                "Түзету шараларының орындалуы туралы ақпарат кеңес отырысында тыңдалсын",
                "Заслушать на заседании совета информацию об исполнении корректирующих мер",
                "Hear a report on the corrective measures at a meeting of the council",
            ),
            (KUDAIBERGENOVA,),
            deadline=dt.date(2027, 3, 25),
        ),
        _done(
            "5.2",
            Localized(
                "Жазбаша жұмыстарды тексеру жөнінде оқытушыларға арналған семинар өткізілсін",
                "Провести для преподавателей семинар по проверке письменных работ",
                "Hold a seminar for teachers on checking written work",
            ),
            (OMIRBEKOV,),
            dt.date(2027, 2, 26),
            dt.date(2027, 2, 26),
            Localized(
                "қатысушыларды тіркеу парағы", "лист регистрации участников", "attendance sheet"
            ),
        ),
    )


def _done(
    point: str,
    text: Localized,
    responsible: tuple[PersonName, ...],
    deadline: dt.date,
    done_on: dt.date,
    evidence: Localized,
) -> ControlledAssignment:
    return ControlledAssignment(
        point, text, responsible, NO_TEXT, deadline, steps=(_step(done_on),), evidence=evidence
    )


def _step(date: dt.date) -> Step:
    return Step("done", ExecutionStep.DONE, date)
