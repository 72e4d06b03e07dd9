"""What a council of a document keeps for planning, as rows: work plans, phrases, usual agendas."""

from __future__ import annotations

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import Council
from qacouncil.exchange.load_frame import Tables
from qacouncil.exchange.rows import Names, row_of
from qacouncil.i18n.marking import N_
from qacouncil.models.plans import agenda_template, phrase, plan_topic, template_item, work_plan
from qacouncil.rules.numbering import academic_year, academic_year_bounds


def load_plans(
    shape: Council, council_id: str, names: Names, place: str, now: str, tables: Tables
) -> None:
    """Add the rows. Raises UserError where a year has two plans."""
    years: set[str] = set()
    for index, plan in enumerate(shape.work_plans):
        where = f"{place}.work_plans[{index}]"
        if not _is_academic(plan.year):
            raise UserError(
                N_("At {place}: {value} is not an academic or calendar year. Nothing was loaded."),
                place=f"{where}.year",
                value=plan.year,
            )
        if plan.year in years:
            raise UserError(
                N_("At {place}: {value} is listed twice. Nothing was loaded."),
                place=where,
                value=plan.year,
            )
        years.add(plan.year)
        row = row_of(work_plan, plan, names, where, now=now, council_id=council_id)
        tables["work_plan"].append(row)
        for number, topic in enumerate(plan.topics):
            tables["plan_topic"].append(
                row_of(
                    plan_topic,
                    topic,
                    names,
                    f"{where}.topics[{number}]",
                    now=now,
                    plan_id=row["id"],
                    position=number + 1,
                )
            )
    for index, each in enumerate(shape.phrases):
        where, position = f"{place}.phrases[{index}]", index + 1
        tables["phrase"].append(
            row_of(phrase, each, names, where, now=now, council_id=council_id, position=position)
        )
    for index, template in enumerate(shape.agenda_templates):
        where = f"{place}.agenda_templates[{index}]"
        row = row_of(
            agenda_template,
            template,
            names,
            where,
            now=now,
            council_id=council_id,
            position=index + 1,
        )
        tables["agenda_template"].append(row)
        for number, item in enumerate(template.items):
            tables["template_item"].append(
                row_of(
                    template_item,
                    item,
                    names,
                    f"{where}.items[{number}]",
                    now=now,
                    template_id=row["id"],
                    position=number + 1,
                )
            )


def _is_academic(year: str) -> bool:
    """Whether it names two years of which the second follows the first."""
    try:
        return academic_year(academic_year_bounds(year)[0]) == year
    except ValueError:  # the year 0, or one after 9999
        return False
