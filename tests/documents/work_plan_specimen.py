"""The work plan of the specimen's council, in March. Invented."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.work_plan_content import PlanTopic, WorkPlanContent
from qacouncil.localized import Localized
from qacouncil.rules.terms import TopicState
from tests.documents.registers_specimen import head
from tests.documents.specimen import (
    BAIZAKOV,
    KUDAIBERGENOVA,
    OMIRBEKOV,
    ORAZBAYEV,
    RAKHIMOVA,
    TURSYNOVA,
    YSKAKOV,
    ZHUNISSOVA,
)

_QUALITY = Localized(
    "сапаны қамтамасыз ету бөлімі", "отдел обеспечения качества", "Quality Assurance Office"
)
_REGISTRAR = Localized("тіркеуші офисі", "офис регистратора", "Registrar’s Office")
_DEPARTMENTS = Localized("кафедралар", "кафедры", "departments")
_DEANS_OFFICE = Localized("деканат", "деканат", "dean’s office")


def work_plan_specimen() -> WorkPlanContent:
    """A topic in each state, and one that no unit or speaker is named for."""
    return WorkPlanContent(head(), "2026-2027", dt.date(2027, 3, 15), topics=_topics())


def _topics() -> tuple[PlanTopic, ...]:
    return (
        PlanTopic(
            9,
            Localized(
                "2026-2027 оқу жылына арналған жұмыс жоспарын бекіту туралы",
                "Об утверждении плана работы на 2026-2027 учебный год",
                "Approval of the work plan for the 2026-2027 academic year",
            ),
            TopicState.DONE,
            speaker=TURSYNOVA,
            unit=_DEANS_OFFICE,
            standard="S01",
            minutes="1",
            held=dt.date(2026, 9, 17),
        ),
        PlanTopic(
            9,
            Localized(
                "Білім беру бағдарламаларын мерзімді бағалау кестесі туралы",
                "О графике периодической оценки образовательных программ",
                "Schedule of the periodic review of educational programmes",
            ),
            TopicState.DONE,
            speaker=RAKHIMOVA,
            unit=_DEPARTMENTS,
            standard="S09",
            minutes="1",
            held=dt.date(2026, 9, 17),
        ),
        PlanTopic(
            11,
            Localized(
                "Емтихан материалдарының сапасы туралы",
                "О качестве экзаменационных материалов",
                "Quality of examination materials",
            ),
            TopicState.DONE,
            speaker=YSKAKOV,
            unit=_REGISTRAR,
            standard="S03",
            minutes="3",
            held=dt.date(2026, 11, 19),
        ),
        PlanTopic(
            1,
            Localized(
                "Білім алушылар сауалнамасының нәтижелері және түзету шаралары туралы",
                "О результатах анкетирования обучающихся и корректирующих мерах",
                "Results of the student survey and corrective measures",
            ),
            TopicState.DONE,
            moved_from=12,
            speaker=KUDAIBERGENOVA,
            unit=_QUALITY,
            standard="S07",
            minutes="4",
            held=dt.date(2027, 1, 21),
        ),
        PlanTopic(
            2,
            Localized("Практика базалары туралы", "О базах практики", "Internship bases"),
            TopicState.OVERDUE,
            speaker=BAIZAKOV,
            unit=_DEPARTMENTS,
            standard="S06",
        ),
        PlanTopic(
            3,
            Localized(
                "Академиялық адалдықтың сақталуы туралы",
                "О соблюдении академической честности",
                "Academic integrity",
            ),
            TopicState.ON_AGENDA,
            speaker=OMIRBEKOV,
            unit=_DEANS_OFFICE,
            standard="S03",
            minutes="5",
            held=dt.date(2027, 3, 25),
        ),
        PlanTopic(
            3,
            Localized("Әртүрлі мәселелер", "Разное", "Any other business"),
            TopicState.DUE,
        ),
        PlanTopic(
            4,
            Localized(
                "Элективті пәндер каталогы туралы",
                "О каталоге элективных дисциплин",
                "Catalogue of elective courses",
            ),
            TopicState.MOVED,
            moved_from=2,
            speaker=ORAZBAYEV,
            unit=_REGISTRAR,
            standard="S02",
        ),
        PlanTopic(
            6,
            Localized("Кеңестің жылдық есебі туралы", "О годовом отчёте совета", "Annual report"),
            TopicState.AHEAD,
            speaker=ZHUNISSOVA,
            unit=_QUALITY,
            standard="S08",
        ),
    )
