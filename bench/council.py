"""The council file of the protocol benchmarks: one meeting with so many items, invented."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MEMBERS = (
    ("Ахметова", "Гүлнар", "Серікқызы", "деканның орынбасары"),
    ("Бекенов", "Нұрлан", "Талғатұлы", "ақпараттық жүйелер кафедрасының меңгерушісі"),
    ("Ғабдуллина", "Әсел", "Маратқызы", "қолданбалы математика кафедрасының доценті"),
    ("Дүйсенбаев", "Ерлан", "Қайратұлы", "бағдарламалық инженерия кафедрасының профессоры"),
    ("Жұмабекова", "Динара", "Асқарқызы", "оқу-әдістемелік бюроның маманы"),
    ("Ибраева", "Сәуле", "Болатқызы", "деректер туралы ғылым кафедрасының аға оқытушысы"),
    ("Қасымов", "Дәурен", "Ержанұлы", "киберқауіпсіздік кафедрасының меңгерушісі"),
    ("Мұратова", "Айгерім", "Нұрланқызы", "үшінші курс студенті"),
    ("Оспанов", "Тимур", "Рүстемұлы", "магистрант"),
    ("Сейітқали", "Мәдина", "Дәулетқызы", "сапаны қамтамасыз ету бөлімінің басшысы"),
    ("Төлегенов", "Арман", "Жанатұлы", "жұмыс берушілердің өкілі, бағдарламалар бөлімінің басшысы"),
    ("Шәріпова", "Жанар", "Ғалымқызы", "жасанды интеллект кафедрасының доценті"),
)
SUBJECTS = (
    "«Деректер қоры» пәнінің силлабусын",
    "академиялық адалдық туралы ережені",
    "бітіру жұмыстарының тақырыптарын",
    "білім алушылар сауалнамасының қорытындыларын",
    "өндірістік практика базаларының тізімін",
    "бағалау саясатының жаңа редакциясын",
    "«Бағдарламалық инженерия» білім беру бағдарламасын",
    "аралық аттестаттаудың нәтижелерін",
    "өзін-өзі бағалау есебінің жобасын",
    "элективті пәндер каталогын",
    "академиялық ұтқырлық келісімдерін",
)
HEARD = (
    "Баяндамашы {subject} қарауға ұсынды ({n}-жазба). Құжаттың жобасы кафедраларға күні бұрын "
    "жіберілді, {a} ұсыныс пен {b} ескерту түсті, олардың негізгі бөлігі ескерілді. Оқыту "
    "нәтижелері мен бағалау критерийлерінің сәйкестігі тексерілді, қажетті әдебиеттер тізімі "
    "жаңартылды, жұмыс берушілердің пікірі алынды. Жобаны бекітуге кедергі келтіретін "
    "сәйкессіздіктер анықталған жоқ."
)
SPOKE = (
    "{n}-жазба бойынша ұсынылған жобаны қолдайтынын айтып, {a} тармақтағы сағат санын нақтылауды "
    "және бағалау рубрикаларын студенттерге семестрдің бірінші аптасында жеткізуді ұсынды.",
    "{n}-жазба бойынша сауалнаманың {b} пайыз жауабында көрсетілген қиындықтарды ескеріп, өзіндік "
    "жұмыстың көлемін азайтуды ұсынды.",
)
DECIDED = (
    "{subject} ескертулерді ескере отырып мақұлдау ({n}-жазба).",
    "{n}-жазба бойынша түзетілген нұсқаны факультеттің сайтында жариялау және кафедраларды "
    "таныстыру.",
)


def make(folder: Path, items: int, guests: int = 0) -> tuple[Path, str]:
    """A new council file below `folder`, and how `--meeting` names its only meeting."""
    source = folder / f"council-{items}.json"
    source.write_text(json.dumps(_council(items, guests), ensure_ascii=False), "utf-8")
    council = folder / f"council-{items}.qac"
    program("load", str(council), str(source))
    (meeting,) = json.loads(program("list", str(council), "meetings", "--json"))
    return council, meeting["reference"]


def program(*arguments: str) -> str:
    """Run `qacouncil` as its own process; what it writes to standard output."""
    command = [sys.executable, "-X", "utf8", "-m", "qacouncil", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout


def _council(items: int, guests: int) -> dict[str, Any]:
    persons: list[dict[str, Any]] = [
        {"id": f"p{n}", "surname": s, "given": g, "patronymic": p, "position": {"kk": position}}
        for n, (s, g, p, position) in enumerate(MEMBERS)
    ]
    everyone = [person["id"] for person in persons]
    invited = [f"g{n}" for n in range(guests)]
    persons += [{"id": each, "surname": f"Қонақов {each[1:]}"} for each in invited]
    council = {
        "name": {"kk": "Академиялық сапа жөніндегі кеңес"},
        "university": {"kk": "Сарыарқа ұлттық университеті"},
        "faculty": {"kk": "Ақпараттық технологиялар факультеті"},
        "city": {"kk": "Астана"},
        "regulations": [{"in_force_from": "2026-09-01"}],
        "mandates": [
            {
                "person": person,
                "category": "student" if person in {"p7", "p8"} else "teacher",
                "role": {"p0": "chair", "p4": "secretary"}.get(person, "member"),
                "starts_on": "2026-09-01",
            }
            for person in everyone
        ],
        "meetings": [_meeting(everyone, invited, items)],
    }
    return {"format": "qacouncil", "persons": persons, "councils": [council]}


def _meeting(everyone: list[str], invited: list[str], items: int) -> dict[str, Any]:
    return {
        "number": 1,
        "date": "2026-10-14",
        "start": "09:00",
        "end": "18:30",
        "place": {"kk": "Бас ғимарат, 214-аудитория"},
        "presiding": "p0",
        "secretary": "p4",
        "attendance": [{"person": person} for person in everyone],
        "guests": [{"person": person} for person in invited],
        "agenda": [_item(number) for number in range(1, items + 1)],
    }


def _item(number: int) -> dict[str, Any]:
    subject = SUBJECTS[number % len(SUBJECTS)]
    words = {"n": number, "a": number % 7 + 2, "b": number % 40 + 3, "subject": subject}
    speakers = [f"p{(number + step) % len(MEMBERS)}" for step in range(3)]
    return {
        "title": {"kk": f"{subject[0].upper()}{subject[1:]} бекіту туралы ({number}-жазба)"},
        "speakers": speakers[:1],
        "heard": {"kk": HEARD.format(**words)},
        "spoke": [
            {"person": person, "text": {"kk": text.format(**words)}}
            for person, text in zip(speakers[1:], SPOKE, strict=True)
        ],
        "decisions": [
            {
                "text": {"kk": _capital(text.format(**words))},
                "assignments": [{"persons": [person], "deadline": f"2026-11-{number % 28 + 1:02}"}],
            }
            for person, text in zip(speakers[1:], DECIDED, strict=True)
        ],
        "votes": [
            {
                "votes_for": len(MEMBERS) - number % 3,
                "votes_against": 0,
                "votes_abstained": number % 3,
                "closed": True,
            }
        ],
    }


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
