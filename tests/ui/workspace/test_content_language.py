"""One switch sets the language that is typed; what is not translated shows through."""

from __future__ import annotations

from qacouncil.localized import Localized
from qacouncil.ui.workspace.content_language import ContentLanguage
from tests.ui.workspace.open_workspace import AtWork


def test_another_language_is_typed_and_the_first_is_kept(work: AtWork) -> None:
    editor = work.screen.editor
    kazakh = work.item().heard.kk
    work.screen.content.choose("ru")
    assert editor.heard.toPlainText() == ""
    assert editor.head.title.toPlainText() == "Өткен отырыс шешімдері туралы"
    editor.focus_heard()
    work.type("Доложено.")
    work.saved()
    assert work.item().heard == Localized(kk=kazakh, ru="Доложено.")


def test_an_empty_field_shows_the_other_language_as_not_translated(work: AtWork) -> None:
    heard = work.screen.editor.heard
    work.screen.content.choose("ru")
    assert heard.placeholderText().startswith("Not translated. ҚАЗ: Бағдарлама")
    lines = heard.height()
    work.held.ui.languages.switch("ru")
    assert heard.placeholderText().startswith("Нет перевода. ҚАЗ: Бағдарлама")
    work.screen.content.choose("kk")
    assert heard.placeholderText() == "Содержание доклада"
    assert lines > 2 * heard.fontMetrics().lineSpacing()  # all of it can be read


def test_what_is_being_typed_goes_to_the_language_it_was_typed_in(work: AtWork) -> None:
    editor = work.screen.editor
    editor.focus_heard()
    editor.heard.selectAll()
    work.type("Qazaqsha")
    work.screen.content.choose("en")
    work.saved()
    assert work.item().heard == Localized(kk="Qazaqsha")
    assert editor.heard.toPlainText() == ""


def test_the_page_follows_and_leads(work: AtWork) -> None:
    work.screen.side.content_language_chosen.emit("ru")
    assert work.screen.content.language == "ru"
    assert work.screen.editor.head.language.value() == "ru"
    paper = work.screen.paper()
    assert paper is not None
    assert (paper.meeting_id, paper.language) == (work.held.meeting_id, "ru")


def test_a_meeting_begins_in_the_usual_language_where_any_title_is_in_it() -> None:
    content = ContentLanguage(None, "en")
    content.show_meeting("first", "en", [Localized(ru="О плане")])
    spoken = [content.language]
    content.choose("kk")
    content.show_meeting("second", "en", [])
    spoken.append(content.language)
    content.show_meeting("first", "en", [Localized(ru="О плане")])
    spoken.append(content.language)
    assert spoken == ["ru", "en", "kk"]
